defmodule Stock.Repo.Migrations.Backfill do
  use Ecto.Migration
  import Ecto.Query
  alias Stock.Accounts.User

  def up do
    Stock.Repo.update_all(User, set: [active: true]) # expect: schema-module-in-migration
  end

  def down, do: :ok
end
