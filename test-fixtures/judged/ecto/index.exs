defmodule Stock.Repo.Migrations.AddOrdersCustomerIndex do
  use Ecto.Migration

  def change do
    create index(:orders, [:customer_id]) # expect: index-without-concurrently
  end
end
