defmodule Shop.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  @disable_ddl_transaction true

  def change do
    create index(:orders, [:state], concurrently: true)
  end
end
