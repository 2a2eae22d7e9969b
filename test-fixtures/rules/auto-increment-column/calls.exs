defmodule MyApp.Repo.Migrations.AddNumbers do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :number, :serial
    end

    alter table(:items) do
      add :position, :serial
    end

    alter table(:orders) do
      add :number, :serial # expect: auto-increment-column
      add :position, :bigserial, null: false # expect: auto-increment-column
      add :rank, :identity # expect: auto-increment-column
      add :item_id, :bigint
      add_if_not_exists :place, :smallserial # expect: auto-increment-column, irreversible-change
    end
  end
end
