defmodule MyApp.Repo.Migrations.RemoveColumns do
  use Ecto.Migration

  def change do
    alter table(:users) do
      remove :email, :text, null: false # expect: drop-column, down-is-not-inverse
    end
  end
end
