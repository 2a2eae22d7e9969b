defmodule MyApp.Repo.Migrations.RemoveColumn do
  use Ecto.Migration

  def change do
    alter table(:users) do
      remove :legacy, :string # expect: drop-column
    end
  end
end
