defmodule MyApp.Repo.Migrations.Rebuild do
  use Ecto.Migration

  def up do
    execute "REINDEX TABLE users" # expect: reindex-without-concurrently
  end

  def down, do: :ok
end
