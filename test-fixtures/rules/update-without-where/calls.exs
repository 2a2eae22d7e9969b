defmodule MyApp.Repo.Migrations.FillLocale do
  use Ecto.Migration

  @rest "WHERE id = 7"

  def up do
    execute "UPDATE users SET locale = 'en'" # expect: update-without-where
    execute "UPDATE users SET locale = 'en' #{@rest}"
    execute "UPDATE users SET locale = 'en' " <> System.get_env("REST")
    repo().query!("UPDATE teams SET locale = 'en'") # expect: update-without-where, repo-call-before-ddl

    for table <- ~w(orders visits) do
      execute("UPDATE #{table} SET locale = 'en'") # expect: update-without-where
    end
  end

  def down do
    execute "UPDATE users SET locale = NULL"
  end
end
