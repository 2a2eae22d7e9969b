defmodule MyApp.Repo.Migrations.FillPosts do
  use Ecto.Migration

  def change do # expect: change-with-up-or-down
    repo().query!("SELECT 1")
    create table(:posts)
  end

  def down, do: drop(table(:posts))
end
