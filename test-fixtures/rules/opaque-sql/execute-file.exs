defmodule MyApp.Repo.Migrations.RunFile do
  use Ecto.Migration

  def up do
    execute_file "priv/repo/extra.sql" # expect: opaque-sql
    create table(:items)
  end

  def down do
    drop table(:items)
  end
end
