defmodule MyApp.Repo.Migrations.AddReference do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :order_id, references(:orders, null: false) # expect: ignored-option
    end
  end
end
