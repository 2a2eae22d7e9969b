defmodule MyApp.Repo.Migrations.AddFine do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    execute "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'fine'"
    execute "ALTER TABLE people ALTER COLUMN mood SET DEFAULT 'fine'"
  end

  def down do
    execute "ALTER TABLE people ALTER COLUMN mood DROP DEFAULT"
  end
end
