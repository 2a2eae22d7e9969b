defmodule MyApp.Repo.Migrations.DropTableCascade do
  use Ecto.Migration

  def up do
    drop table(:customers), mode: :cascade # expect: drop-cascade
  end

  def down do
    raise Ecto.MigrationError, "no way back"
  end
end
