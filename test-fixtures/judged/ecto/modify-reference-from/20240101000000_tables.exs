defmodule MyApp.Repo.Migrations.Tables do
  use Ecto.Migration

  def change do
    create table(:users)

    create table(:posts) do
      add :user_id, references(:users)
    end

    create index(:posts, [:user_id])
  end
end
