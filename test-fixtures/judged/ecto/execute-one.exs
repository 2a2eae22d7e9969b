defmodule Stock.Repo.Migrations.EnableCitext do
  use Ecto.Migration

  def change do
    execute "CREATE EXTENSION IF NOT EXISTS citext" # expect: irreversible-change
  end
end
