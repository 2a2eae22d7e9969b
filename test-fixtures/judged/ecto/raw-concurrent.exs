defmodule Stock.Repo.Migrations.RawConcurrentOk do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    execute "CREATE INDEX CONCURRENTLY orders_state_idx ON orders (state) WHERE state <> 'done'"
  end

  def down do
    execute "DROP INDEX CONCURRENTLY orders_state_idx"
  end
end
