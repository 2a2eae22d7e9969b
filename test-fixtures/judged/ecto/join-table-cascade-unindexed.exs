defmodule MyApp.Repo.Migrations.JoinTableCascadeUnindexed do
  use Ecto.Migration

  def change do
    create table(:memberships) do
      add :user_id, references(:users, on_delete: :delete_all)
      add :team_id, references(:teams, on_delete: :delete_all) # expect: unindexed-foreign-key
    end

    create unique_index(:memberships, [:user_id, :team_id])
  end
end
