defmodule MyApp.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :inserted_at, :utc_datetime
      timestamps() # expect: duplicate-column
    end

    create table(:lines) do
      add :inserted_at, :utc_datetime
      timestamps(inserted_at: false)
    end
  end
end
