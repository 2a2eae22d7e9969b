defmodule MyApp.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_migration_lock true

  def up do
    execute("create index concurrently orders_state_index on orders (state)") # expect: missing-disable-ddl-transaction

    execute """
    REINDEX INDEX CONCURRENTLY orders_pkey -- expect: missing-disable-ddl-transaction
    """

    execute "COMMENT ON TABLE orders IS 'CREATE INDEX CONCURRENTLY'"
  end

  def down do
    execute "DROP INDEX CONCURRENTLY orders_state_index"
  end
end
