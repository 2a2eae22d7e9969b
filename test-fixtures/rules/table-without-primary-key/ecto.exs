defmodule MyApp.Repo.Migrations.CreateTables do
  use Ecto.Migration

  def change do
    create table(:users)

    create table(:logs, primary_key: false) do # expect: table-without-primary-key
      add :note, :text
    end

    create table(:users_teams, primary_key: false) do
      add :user_id, references(:users), primary_key: true
      add :team_id, :bigint, primary_key: true
    end
  end
end
