defmodule Hotel.Repo.Migrations.Syntax do
  use Ecto.Migration

  def up do
    execute "ALTER TABEL stays ADD COLUMN x int" # expect: syntax-error
  end

  def down, do: :ok
end
