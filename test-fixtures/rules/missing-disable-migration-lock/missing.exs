defmodule MyApp.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock false

  def up do
    create index(:orders, [:state], concurrently: true) # expect: missing-disable-migration-lock
    create unique_index(:orders, [:number], concurrently: true) # expect: missing-disable-migration-lock
    execute "REINDEX TABLE CONCURRENTLY orders" # expect: missing-disable-migration-lock
    execute "create unique index concurrently on orders (id)" # expect: missing-disable-migration-lock
  end

  def down, do: raise("there is no way back")
end
