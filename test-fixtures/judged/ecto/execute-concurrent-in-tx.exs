defmodule Stock.Repo.Migrations.RawConcurrent do
  use Ecto.Migration

  def up do
    execute("CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total)") # expect: missing-disable-ddl-transaction, missing-disable-migration-lock
  end

  def down do
    execute("DROP INDEX orders_total_idx")
  end
end
