defmodule MyApp.Repo.Migrations.ExecuteConcurrentlyInTransaction do
  use Ecto.Migration

  @disable_migration_lock true

  def up do
    execute "CREATE INDEX CONCURRENTLY orders_state_idx ON orders (state)" # expect: missing-disable-ddl-transaction
  end

  def down do
    execute "DROP INDEX orders_state_idx"
  end
end
