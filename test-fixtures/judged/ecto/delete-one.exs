defmodule Stock.Repo.Migrations.RemoveSetting do
  use Ecto.Migration

  def up do
    execute "DELETE FROM settings WHERE id = 42"
  end

  def down, do: :ok
end
