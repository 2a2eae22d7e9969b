defmodule MyApp.Repo.Migrations.CreateTables do
  use Ecto.Migration

  def change do
    create table(:users) do
      add :age, :integer
    end

    create table(:posts, primary_key: [type: :serial]) # expect: int-primary-key

    create table(:teams, primary_key: false) do
      add :id, :integer, primary_key: true # expect: int-primary-key
    end

    create table(:members, primary_key: false) do
      add :user_id, references(:users), primary_key: true
      add :team_id, :integer, primary_key: true
    end
  end
end
