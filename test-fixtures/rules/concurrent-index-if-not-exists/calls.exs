defmodule MyApp.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    create_if_not_exists index(:orders, [:a], concurrently: true) # expect: concurrent-index-if-not-exists
    drop_if_exists index(:orders, [:b], concurrently: true)
    create_if_not_exists index(:orders, [:b], concurrently: true)
  end

  def down do
    drop_if_exists index(:orders, [:b], concurrently: true)
    drop_if_exists index(:orders, [:a], concurrently: true)
  end
end
