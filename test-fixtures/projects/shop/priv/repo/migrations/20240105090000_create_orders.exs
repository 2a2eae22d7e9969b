defmodule Shop.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :customer_id, :bigint
      add :state, :string

      timestamps()
    end
  end
end
