defmodule MyApp.Repo.Migrations.Commit do
  use Ecto.Migration

  def up do
    execute "COMMIT" # expect: nested-transaction
    execute "BEGIN"
  end

  def down, do: :ok
end
