defmodule MyApp.Repo.Migrations.FillPosts do
  use Ecto.Migration

  def change do
    repo().query!("SELECT 1") # expect: repo-call-in-change

    if direction() == :up do
      repo().query!("SELECT 2")
    end

    execute fn -> repo().query!("SELECT 3") end, fn -> :ok end
    execute "SELECT 4", "SELECT 5"
    create table(:posts)
    fill()
  end

  defp fill do
    MyApp.Repo.insert_all("posts", []) # expect: repo-call-in-change, repo-call-before-ddl
  end
end
