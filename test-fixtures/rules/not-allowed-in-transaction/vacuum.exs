defmodule MyApp.Repo.Migrations.Vacuum do
  use Ecto.Migration

  def up do
    execute "ANALYZE orders"
    execute "VACUUM orders" # expect: not-allowed-in-transaction
    execute "REFRESH MATERIALIZED VIEW CONCURRENTLY totals"
  end

  def down, do: :ok
end
