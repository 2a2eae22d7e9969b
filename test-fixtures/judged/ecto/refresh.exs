defmodule Stock.Repo.Migrations.RefreshSales do
  use Ecto.Migration

  def up do
    execute "REFRESH MATERIALIZED VIEW daily_sales" # expect: refresh-without-concurrently
  end

  def down, do: :ok
end
