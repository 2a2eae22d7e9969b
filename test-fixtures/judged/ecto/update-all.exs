defmodule MyApp.Repo.Migrations.UpdateAll do
  use Ecto.Migration

  import Ecto.Query

  def up do
    from(u in "users", where: is_nil(u.plan)) # expect: unbatched-backfill
    |> repo().update_all(set: [plan: "free"])
  end

  def down, do: :ok
end
