defmodule MyApp.Repo.Migrations.JoinTable do
  use Ecto.Migration

  def change do
    create table(:users_teams, primary_key: false) do
      add :user_id, references(:users), primary_key: true
      add :team_id, references(:teams), primary_key: true
    end

    create index(:users_teams, [:team_id])
  end
end
