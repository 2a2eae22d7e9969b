defmodule Stock.Repo.Migrations.Noop do
  use Ecto.Migration

  def up, do: :ok
  def down, do: :ok
end
