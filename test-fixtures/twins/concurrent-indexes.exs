defmodule MyApp.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    create index(:orders, [:state], prefix: "audit", concurrently: true)
    drop_if_exists index(:orders, [:total], prefix: "audit", concurrently: true)
  end
end
