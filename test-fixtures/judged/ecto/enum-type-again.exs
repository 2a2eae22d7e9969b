defmodule Stock.Repo.Migrations.CreateStates do
  use Ecto.Migration

  def change do
    execute("CREATE TYPE shipment_state AS ENUM ('new', 'sent')", "DROP TYPE shipment_state")

    create table(:parcels) do
      add :state, :shipment_state, null: false, default: "new"
      timestamps()
    end
  end
end
