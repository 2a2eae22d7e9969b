defmodule MyApp.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  # @disable_ddl_transaction true
  @disable_ddl_transaction false
  @disable_migration_lock true

  def change do
    create index(:orders, [:state], concurrently: true) # expect: missing-disable-ddl-transaction
    create index(:orders, [:number], concurrently: false) # expect: index-without-concurrently
  end
end
