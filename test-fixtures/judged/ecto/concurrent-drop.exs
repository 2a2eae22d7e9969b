defmodule Stock.Repo.Migrations.DropIdx do
  use Ecto.Migration
  @disable_ddl_transaction true

  def change do
    drop index(:orders, [:placed_at], concurrently: true)
  end
end
