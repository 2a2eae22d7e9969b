defmodule MyApp.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :number, :string, null: false
      add :note, :text
      add :total, :decimal, precision: 10, scale: 2, null: false, default: 0
      add :open, :boolean, null: false, default: true
      add :data, :map, null: false, default: %{}
      add :tags, {:array, :text}, null: false, default: []
      add :token, :uuid
      add :placed_on, :date
      add :placed_at, :utc_datetime
    end
  end
end
