defmodule Stock.Repo.Migrations.CascadeLineItems do
  use Ecto.Migration

  def up do
    drop constraint(:line_items, "line_items_order_id_fkey")

    alter table(:line_items) do
      modify :order_id, references(:orders, on_delete: :delete_all), from: :bigint # expect: foreign-key-without-not-valid
    end
  end

  def down do
    drop constraint(:line_items, "line_items_order_id_fkey")

    alter table(:line_items) do
      modify :order_id, references(:orders)
    end
  end
end
