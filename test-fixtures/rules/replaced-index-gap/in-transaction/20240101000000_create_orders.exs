defmodule MyApp.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :state, :string
      add :customer_id, :bigint
    end

    create index(:orders, [:state])
  end
end
