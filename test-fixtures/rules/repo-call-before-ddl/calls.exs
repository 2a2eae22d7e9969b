defmodule MyApp.Repo.Migrations.FillPosts do
  use Ecto.Migration
  import Ecto.Query

  def up do
    repo().query!("SELECT 1")

    create table(:posts) do
      add :title, :text
    end

    repo().query!("SELECT 2") # expect: repo-call-before-ddl
    MyApp.Repo.insert_all("posts", [[title: "a"]]) # expect: repo-call-before-ddl
    Ecto.Adapters.SQL.query!(MyApp.Repo, "SELECT 3", []) # expect: repo-call-before-ddl
    execute fn -> repo().query!("SELECT 4") end
    flush()
    repo().query!("SELECT 5")
    from(p in "posts") |> repo().update_all(set: [title: "b"])
    execute "COMMENT ON TABLE posts IS 'a'"
    fill()
    flush()
    fill_again()
  end

  def down do
    create table(:things)
    repo().query!("SELECT 1")
  end

  defp fill do
    MyApp.Repo.query!("SELECT 6") # expect: repo-call-before-ddl
  end

  defp fill_again do
    MyApp.Repo.query!("SELECT 7")
  end
end
