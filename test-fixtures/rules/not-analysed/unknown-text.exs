defmodule MyApp.Repo.Migrations.RunSql do
  use Ecto.Migration

  @table "orders"

  def up do
    execute System.get_env("EXTRA_SQL") # expect: not-analysed
    execute MyApp.Queries.backfill() # expect: not-analysed, schema-module-in-migration
    execute "ANALYZE #{@table}"
    execute File.read!("priv/repo/extra.sql") # expect: not-analysed
  end

  def down, do: :ok
end
