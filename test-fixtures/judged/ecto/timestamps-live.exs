defmodule MyApp.Repo.Migrations.TimestampsLive do
  use Ecto.Migration

  def change do
    alter table(:users) do
      timestamps() # expect: timestamps-on-existing-table
    end
  end
end
