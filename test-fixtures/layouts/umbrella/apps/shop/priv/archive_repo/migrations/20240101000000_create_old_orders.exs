defmodule Shop.ArchiveRepo.Migrations.CreateOldOrders do
  use Ecto.Migration

  def change do
    create table(:old_orders) do
      timestamps()
    end
  end
end
