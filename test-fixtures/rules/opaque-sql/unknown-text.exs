defmodule MyApp.Repo.Migrations.RunSql do
  use Ecto.Migration

  @table "orders"

  def up do
    execute System.get_env("EXTRA_SQL") # expect: opaque-sql
    execute MyApp.Queries.backfill() # expect: opaque-sql, schema-module-in-migration
    execute "ANALYZE #{@table}"
    execute File.read!("priv/repo/extra.sql") # expect: opaque-sql
  end

  def down, do: :ok
end
