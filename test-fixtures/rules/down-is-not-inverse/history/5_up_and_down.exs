defmodule MyApp.Repo.Migrations.ChangeTeams do
  use Ecto.Migration

  def up do
    create table(:plans) # expect: down-is-not-inverse

    alter table(:teams) do
      add :plan_id, references(:plans) # expect: foreign-key-without-not-valid
      add :size, :integer
    end

    execute "CREATE TYPE mood AS ENUM ('ok', 'bad')"
    execute "CREATE INDEX size ON teams (size)" # expect: index-without-concurrently
  end

  def down do
    alter table(:teams) do
      remove :size
    end

    execute "DROP TYPE mood"
  end
end
