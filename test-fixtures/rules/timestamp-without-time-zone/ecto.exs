defmodule MyApp.Repo.Migrations.CreateOrders do
  use Ecto.Migration

  def change do
    create table(:orders) do
      add :placed_at, :utc_datetime # expect: timestamp-without-time-zone
      add :sent_at, :naive_datetime_usec # expect: timestamp-without-time-zone
      add :paid_at, :timestamptz
      add :due_on, :date
      timestamps() # expect: timestamp-without-time-zone
    end

    create table(:teams) do
      timestamps(type: :timestamptz)
    end
  end
end
