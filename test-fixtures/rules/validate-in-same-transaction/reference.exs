defmodule MyApp.Repo.Migrations.AddReference do
  use Ecto.Migration

  def up do
    alter table(:orders) do
      add :team_id, references(:teams, validate: false)
    end

    flush()
    execute("ALTER TABLE orders VALIDATE CONSTRAINT orders_team_id_fkey") # expect: validate-in-same-transaction
    execute("ALTER TABLE visits VALIDATE CONSTRAINT visits_team_id_fkey") # expect: access-exclusive-held
  end

  def down do
    alter table(:orders) do
      remove :team_id
    end
  end
end
