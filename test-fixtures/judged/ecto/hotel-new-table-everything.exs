defmodule Hotel.Repo.Migrations.NewTableEverything do
  use Ecto.Migration

  def change do
    create table(:surveys, primary_key: [name: :id, type: :uuid]) do
      add :guest_id, references(:guests, on_delete: :delete_all), null: false
      add :stars, :smallint, null: false
      add :tags, {:array, :string}, default: [], null: false
      add :meta, :map, null: false, default: %{}
      timestamps(type: :utc_datetime_usec)
    end

    create unique_index(:surveys, [:guest_id])
    create index(:surveys, [:tags], using: :gin)
    create constraint(:surveys, :stars_range, check: "stars between 1 and 5")
    execute "COMMENT ON TABLE surveys IS 'after checkout'", ""
  end
end
