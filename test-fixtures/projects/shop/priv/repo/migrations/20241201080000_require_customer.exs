defmodule Shop.Repo.Migrations.RequireCustomer do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      modify :customer_id, references(:customers), null: false
      add :token, :uuid, default: fragment("gen_random_uuid()")
      remove :updated_at
    end

    create table(:notes) do
      add :order_id, references(:orders, on_delete: :delete_all), null: false
      add :text, :text
    end

    create index(:notes, [:order_id])
  end
end
