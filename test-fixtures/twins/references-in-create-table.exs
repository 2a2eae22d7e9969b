defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :order_id, references(:orders, on_delete: :delete_all), null: false
    end
  end
end
