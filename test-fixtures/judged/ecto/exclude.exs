defmodule MyApp.Repo.Migrations.Exclude do
  use Ecto.Migration

  def change do
    create constraint(:bookings, :no_overlap, exclude: ~s|gist (int4range("from", "to", '[]') WITH &&)|) # expect: exclusion-constraint
  end
end
