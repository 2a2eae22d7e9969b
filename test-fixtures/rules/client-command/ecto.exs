defmodule MyApp.Repo.Migrations.FillCountries do
  use Ecto.Migration

  def up do
    execute "COPY countries FROM stdin" # expect: client-command
    execute "COPY countries TO '/tmp/countries'"
  end

  def down, do: :ok
end
