defmodule MyApp.Repo.Migrations.KeepApart do
  use Ecto.Migration

  def change do
    create table(:rooms) do
      add :during, :tsrange
    end

    create constraint(:rooms, :rooms_apart, exclude: "gist (during WITH &&)")
    create constraint(:bookings, :bookings_apart, exclude: "gist (during WITH &&)") # expect: exclusion-constraint
  end
end
