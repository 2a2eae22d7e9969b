defmodule MyApp.Repo.Migrations.DropIndex do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'open'"
  end

  def down do
    create index(:orders, [:state], concurrently: true)
  end
end
