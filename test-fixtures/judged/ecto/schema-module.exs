defmodule MyApp.Repo.Migrations.SchemaModule do
  use Ecto.Migration

  alias MyApp.Accounts.User
  alias MyApp.Repo

  def up do
    Repo.insert!(%User{name: "admin"}) # expect: schema-module-in-migration
  end

  def down, do: :ok
end
