defmodule MyApp.Repo.Migrations.FillUsers do
  use Ecto.Migration
  import Ecto.Query

  @disable_ddl_transaction true

  def up do
    repo().update_all(from(u in "users", where: is_nil(u.plan), or_where: u.plan == ""), set: [plan: "free"]) # expect: unbatched-backfill
    "users" |> where([u], u.age > 99) |> repo().delete_all() # expect: unbatched-backfill
    repo().update_all("users", set: [plan: "free"], inc: [visits: 1]) # expect: update-without-where
    MyApp.Repo.delete_all(from u in "sessions") # expect: delete-without-where

    # A batch, as far as can be told.
    ids = repo().all(from(u in "users", select: u.id, limit: 1000))
    repo().update_all(from(u in "users", where: u.id in ^ids), set: [plan: "free"])
    repo().update_all(from(u in "users", join: t in "teams", on: t.id == u.team_id), set: [plan: "free"])
    repo().update_all(some_query(), set: [plan: "free"])
  end

  def down, do: :ok
end
