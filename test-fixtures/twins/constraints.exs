defmodule MyApp.Repo.Migrations.AddConstraints do
  use Ecto.Migration

  def change do
    create constraint(:orders, :amount_is_positive, check: "amount > 0")
    create constraint("orders", "note_is_short", check: "length(note) < 100", validate: false)
    create constraint(:rooms, :no_overlap, exclude: ~s|gist (room WITH =, during WITH &&)|)
  end
end
