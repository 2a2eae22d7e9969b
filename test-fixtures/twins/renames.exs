defmodule MyApp.Repo.Migrations.Renames do
  use Ecto.Migration

  def change do
    rename table(:users), to: table(:people)
    rename table(:orders), :total, to: :amount
    rename index(:orders, [:total]), to: "orders_amount_index"
  end
end
