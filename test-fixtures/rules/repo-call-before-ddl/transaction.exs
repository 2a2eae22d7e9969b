defmodule MyApp.Repo.Migrations.FillPosts do
  use Ecto.Migration

  def up do
    create table(:posts)

    MyApp.Repo.transaction(fn ->
      MyApp.Repo.query!("SELECT 1") # expect: repo-call-before-ddl
    end)

    for id <- [1, 2] do
      repo().query!("DELETE FROM visits WHERE id = $1", [id]) # expect: repo-call-before-ddl
    end
  end

  def down, do: drop(table(:posts))
end
