defmodule MyApp.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :total, :integer
    end

    create constraint(:orders, :total_positive, check: "total >= 0")

    alter table(:orders) do
      modify :total, :integer, default: 0, from: {:integer, default: nil}
    end
  end
end
