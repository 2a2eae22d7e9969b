defmodule MyApp.Repo.Migrations.JoinTableCascade do
  use Ecto.Migration

  def change do
    create table(:memberships, primary_key: false) do
      add :user_id, references(:users, on_delete: :delete_all), primary_key: true
      add :team_id, references(:teams, on_delete: :delete_all), primary_key: true
    end

    create index(:memberships, [:team_id])
  end
end
