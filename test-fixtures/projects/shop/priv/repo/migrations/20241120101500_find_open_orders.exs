defmodule Shop.Repo.Migrations.FindOpenOrders do
  use Ecto.Migration

  def change do
    create index(:orders, [:customer_id], where: "state = 'open'")
  end
end
