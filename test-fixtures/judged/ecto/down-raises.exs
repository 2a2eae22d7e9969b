defmodule MyApp.Repo.Migrations.DownRaises do
  use Ecto.Migration

  def up do
    alter table(:users) do
      remove :legacy # expect: drop-column
    end
  end

  def down do
    raise Ecto.MigrationError, "irreversible"
  end
end
