defmodule Hotel.Repo.Migrations.RefreshConcurrently do
  use Ecto.Migration

  def up do
    execute "REFRESH MATERIALIZED VIEW CONCURRENTLY occupancy"
  end

  def down, do: :ok
end
