defmodule MyApp.Repo.Migrations.SetTimeout do
  use Ecto.Migration

  def up do
    execute "SET statement_timeout = 0" # expect: session-setting-leak
    execute "SET LOCAL lock_timeout = '2s'"
  end

  def down, do: :ok
end
