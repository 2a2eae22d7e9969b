defmodule Shop.Repo.DataMigrations.FillStatus do
  use Ecto.Migration

  def up, do: execute("UPDATE orders SET status = 'new' WHERE status IS NULL")

  def down, do: :ok
end
