defmodule MyApp.Repo.Migrations.Drops do
  use Ecto.Migration

  def up do
    drop table(:users), mode: :cascade # expect: drop-cascade
    drop_if_exists table(:orders), mode: :cascade # expect: drop-cascade
    drop table(:pages), mode: :restrict # expect: drop-table
    execute "DROP FUNCTION IF EXISTS touch() CASCADE" # expect: drop-cascade
  end

  def down do
    execute "DROP TABLE visits CASCADE"
  end
end
