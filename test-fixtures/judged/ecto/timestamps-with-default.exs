defmodule MyApp.Repo.Migrations.TimestampsWithDefault do
  use Ecto.Migration

  def change do
    alter table(:users) do
      timestamps(default: fragment("now()"))
    end
  end
end
