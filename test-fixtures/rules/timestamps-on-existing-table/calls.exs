defmodule MyApp.Repo.Migrations.AddTimestamps do
  use Ecto.Migration

  def change do
    create table(:posts) do
      timestamps()
    end

    create table(:tags)

    alter table(:tags) do
      timestamps()
    end

    alter table(:users) do
      timestamps() # expect: timestamps-on-existing-table
    end

    alter table(:orders) do # expect: many-tables-locked
      timestamps(default: fragment("now()"))
    end

    alter table(:items) do
      timestamps(null: true)
    end

    alter table(:carts) do
      timestamps(updated_at: false, type: :utc_datetime_usec) # expect: timestamps-on-existing-table
    end

    alter table(:visits) do
      add :inserted_at, :naive_datetime, null: false # expect: required-column
    end

    alter table(:hits) do
      timestamps(default: nil) # expect: timestamps-on-existing-table
    end

    for table <- [:red, :blue] do
      alter table(table) do
        timestamps() # expect: timestamps-on-existing-table
      end
    end
  end
end
