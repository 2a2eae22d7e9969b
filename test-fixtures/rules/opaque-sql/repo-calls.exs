defmodule MyApp.Repo.Migrations.FillLocale do
  use Ecto.Migration
  import Ecto.Query

  def up do
    repo().update_all(from(u in "users", where: is_nil(u.locale)), set: [locale: "en"]) # expect: opaque-sql, unbatched-backfill
    repo().query!("SELECT 1")
  end

  def down, do: :ok
end
