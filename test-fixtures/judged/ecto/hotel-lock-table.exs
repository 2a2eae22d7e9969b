defmodule Hotel.Repo.Migrations.LockTable do
  use Ecto.Migration

  def up do
    execute "LOCK TABLE stays IN EXCLUSIVE MODE" # expect: explicit-lock
  end

  def down, do: :ok
end
