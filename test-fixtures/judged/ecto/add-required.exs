defmodule MyApp.Repo.Migrations.AddRequired do
  use Ecto.Migration

  def change do
    alter table(:users) do
      add :country, :string, null: false # expect: required-column
    end
  end
end
