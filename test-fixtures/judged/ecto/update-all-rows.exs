defmodule Stock.Repo.Migrations.MarkAllPaid do
  use Ecto.Migration

  def up do
    execute "UPDATE orders SET paid = true" # expect: update-without-where
  end

  def down, do: :ok
end
