defmodule MyApp.Repo.Migrations.RenameWithView do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE users RENAME TO people"
    execute "CREATE VIEW users AS SELECT * FROM people"
  end

  def down do
    execute "DROP VIEW users"
    execute "ALTER TABLE people RENAME TO users"
  end
end
