defmodule Hotel.Repo.Migrations.DropIfExistsTable do
  use Ecto.Migration

  def up do
    drop_if_exists table(:old_guests) # expect: drop-table
  end

  def down, do: :ok
end
