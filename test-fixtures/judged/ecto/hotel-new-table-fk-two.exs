defmodule Hotel.Repo.Migrations.NewTableFkTwo do
  use Ecto.Migration

  def change do
    create table(:stay_guests, primary_key: false) do
      add :stay_id, references(:stays, on_delete: :delete_all), null: false
      add :guest_id, references(:guests, on_delete: :delete_all), null: false
    end

    create unique_index(:stay_guests, [:stay_id, :guest_id])
    create index(:stay_guests, [:guest_id])
  end
end
