defmodule Stock.Repo.Migrations.TwoNewTables do
  use Ecto.Migration

  def change do
    create table(:teams) do
      add :name, :string, null: false
      timestamps()
    end

    create table(:members) do
      add :team_id, references(:teams, on_delete: :delete_all), null: false
      add :email, :citext, null: false
      timestamps()
    end

    create index(:members, [:team_id])
    create unique_index(:members, [:team_id, :email])
  end
end
