defmodule MyApp.Repo.Migrations.TimestampsNull do
  use Ecto.Migration

  def change do
    alter table(:users) do
      timestamps(null: true)
    end
  end
end
