defmodule MyApp.Repo.Migrations.AddTeam do
  use Ecto.Migration

  def change do
    alter table(:orders) do
      add :team_id, references(:teams, on_delete: :nilify_all, validate: false)
    end
  end
end
