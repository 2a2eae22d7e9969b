defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  def change do
    create table(:items) do # expect: new-foreign-key-lock
      add :order_id, references(:orders)
      add :shop_id, references(:shops)
    end

    create table(:parts) do
      add :item_id, references(:items)
    end
  end
end
