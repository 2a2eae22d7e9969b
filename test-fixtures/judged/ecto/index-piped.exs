defmodule MyApp.Repo.Migrations.IndexPiped do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    :orders
    |> index([:state], concurrently: true)
    |> create()
  end
end
