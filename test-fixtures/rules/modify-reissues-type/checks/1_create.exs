defmodule MyApp.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :total, :integer
      add :price, :integer
      add :note, :text
      add :body, :text
      add :state, :text
    end

    create index(:orders, [:state], where: "state <> ''")
    create constraint(:orders, :total_positive, check: "total >= 0")
    create constraint(:orders, :price_positive, check: "price >= 0", validate: false)
    execute "CREATE VIEW notes AS SELECT id, note FROM orders", "DROP VIEW notes"
  end
end
