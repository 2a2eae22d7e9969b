defmodule MyApp.Repo.Migrations.FillPosts do
  use Ecto.Migration

  def change do
    repo().query!("SELECT 1") # expect: repo-call-in-change
    create table(:posts)
    # Rolling back raises here, and goes no further.
    flush() # expect: irreversible-change
    repo().query!("SELECT 2")
  end
end
