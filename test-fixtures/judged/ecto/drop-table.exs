defmodule MyApp.Repo.Migrations.DropTable do
  use Ecto.Migration

  def up do
    drop table(:old_visits) # expect: drop-table
  end

  def down do
    raise "cannot be undone"
  end
end
