defmodule MyApp.Repo.Migrations.AddItems do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :at, :utc_datetime
      add :price, :decimal, precision: 10, scale: 2
      add :order_id, references(:orders, on_delete: :nilify_all) # expect: unindexed-foreign-key
    end

    create index(:items, [:at], comment: "by time")
  end
end
