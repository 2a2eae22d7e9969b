defmodule Hotel.Repo.Migrations.Reindex do
  use Ecto.Migration

  def up do
    execute "REINDEX TABLE stays" # expect: reindex-without-concurrently
  end

  def down, do: :ok
end
