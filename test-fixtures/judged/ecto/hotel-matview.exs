defmodule Hotel.Repo.Migrations.Matview do
  use Ecto.Migration

  def up do
    execute "CREATE MATERIALIZED VIEW occupancy AS SELECT hotel_id, count(*) FROM stays GROUP BY 1"
    execute "CREATE UNIQUE INDEX occupancy_hotel ON occupancy (hotel_id)"
  end

  def down do
    execute "DROP MATERIALIZED VIEW occupancy"
  end
end
