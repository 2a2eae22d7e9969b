defmodule MyApp.Repo.Migrations.RepoCallBeforeDdl do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :plan, :string
    end

    repo().query!("UPDATE users SET plan = 'free' WHERE id = 1") # expect: repo-call-before-ddl, schema-and-data-mixed
  end

  def down do
    alter table(:users) do
      remove :plan
    end
  end
end
