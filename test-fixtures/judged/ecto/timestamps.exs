defmodule Stock.Repo.Migrations.AddTimestampsToTags do
  use Ecto.Migration

  def change do
    alter table(:tags) do
      timestamps() # expect: timestamps-on-existing-table
    end
  end
end
