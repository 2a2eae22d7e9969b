defmodule Stock.Repo.Migrations.RenameIdx do
  use Ecto.Migration

  def change do
    rename index(:orders, [:state], name: "orders_state_idx"), to: "orders_status_idx"
  end
end
