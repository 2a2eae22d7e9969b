defmodule Shop.Repo.Migrations.AddKindToOrders do
  use Ecto.Migration
  alias Names.Kinds.OrderKind

  def change do
    OrderKind.create_type()

    alter table(:orders) do
      add :kind, OrderKind.type()
    end
  end
end
