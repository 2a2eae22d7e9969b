defmodule MyApp.Repo.Migrations.IndexOrders do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create index(:orders, [:state], concurrently: true)
    create unique_index("orders", [:number], concurrently: true, where: "state = 'open'")
  end
end
