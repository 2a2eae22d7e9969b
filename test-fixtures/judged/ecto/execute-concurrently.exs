defmodule MyApp.Repo.Migrations.ExecuteConcurrently do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    execute "CREATE INDEX CONCURRENTLY orders_state_idx ON orders (state)"
  end

  def down do
    execute "DROP INDEX CONCURRENTLY orders_state_idx"
  end
end
