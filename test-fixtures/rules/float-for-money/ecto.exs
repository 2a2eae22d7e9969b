defmodule MyApp.Repo.Migrations.AddPrice do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :price, :float # expect: float-for-money
      add :weight, :float
      add :total_cost, :decimal
    end
  end
end
