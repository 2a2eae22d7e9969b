defmodule MyApp.Repo.Migrations.ChangeUnknown do
  use Ecto.Migration

  def up do
    alter table(:users) do
      remove :email # expect: drop-column
      modify :name, :text, null: false # expect: set-not-null
    end
  end

  def down do
    alter table(:users) do
      add :email, :text
      modify :name, :text
    end
  end
end
