defmodule Shop.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  alias Names.Schemas

  def change do
    create table(:orders, prefix: Schemas.of(:shop)) do
      add :total, :integer
    end
  end
end
