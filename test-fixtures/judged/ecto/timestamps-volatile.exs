defmodule MyApp.Repo.Migrations.TimestampsVolatile do
  use Ecto.Migration

  def change do
    alter table(:users) do
      timestamps(default: fragment("clock_timestamp()")) # expect: volatile-default
    end
  end
end
