defmodule MyApp.Repo.Migrations.ReplaceForeignKey do
  use Ecto.Migration

  def up do
    drop constraint(:users, :users_team_id_fkey) # expect: down-is-not-inverse, locks-referenced-table

    alter table(:users) do
      modify :team_id, references(:teams, on_delete: :nilify_all) # expect: foreign-key-without-not-valid, unindexed-foreign-key
    end
  end

  def down do
    drop constraint(:users, :users_team_id_fkey)

    alter table(:users) do
      modify :team_id, references(:teams)
    end
  end
end
