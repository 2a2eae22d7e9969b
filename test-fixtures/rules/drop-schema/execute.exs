defmodule MyApp.Repo.Migrations.DropSchemas do
  use Ecto.Migration

  def up do
    execute "DROP SCHEMA shop" # expect: drop-schema

    for name <- ["a", "b"] do
      execute "DROP SCHEMA #{name}" # expect: drop-schema
    end
  end

  def down do
    execute "DROP SCHEMA c"
  end
end
