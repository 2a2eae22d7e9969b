defmodule Stock.Repo.Migrations.AddReturned do
  use Ecto.Migration

  def up do
    execute "ALTER TYPE shipment_state ADD VALUE IF NOT EXISTS 'returned'"
  end

  def down, do: :ok
end
