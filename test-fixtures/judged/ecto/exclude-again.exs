defmodule Stock.Repo.Migrations.NoOverlap do
  use Ecto.Migration

  def change do
    create constraint(:bookings, :no_overlap, exclude: ~s|gist (room_id WITH =, during WITH &&)|) # expect: exclusion-constraint
  end
end
