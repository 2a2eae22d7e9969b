defmodule MyApp.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :note, :string
      add :remark, :string
      add :body, :text
      add :total, :integer
      add :price, :decimal, precision: 10, scale: 2
    end
  end
end
