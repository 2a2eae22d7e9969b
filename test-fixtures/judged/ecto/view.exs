defmodule Stock.Repo.Migrations.OpenOrders do
  use Ecto.Migration

  def up do
    execute "CREATE VIEW open_orders AS SELECT id, total FROM orders WHERE closed_at IS NULL"
  end

  def down do
    execute "DROP VIEW open_orders"
  end
end
