defmodule Stock.Repo.Migrations.AddWarehouse do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      add :warehouse_id, references(:warehouses, validate: false)
    end
  end
end
