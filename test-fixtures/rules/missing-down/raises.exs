defmodule MyApp.Repo.Migrations.DropLegacy do
  use Ecto.Migration

  def up do
    create table(:items)
  end

  def down do
    raise Ecto.MigrationError, "there is no way back"
  end
end
