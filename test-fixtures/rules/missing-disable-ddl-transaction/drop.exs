defmodule MyApp.Repo.Migrations.DropIndexes do
  use Ecto.Migration

  def change do
    drop index(:orders, [:state], concurrently: true) # expect: missing-disable-ddl-transaction
    drop_if_exists index(:orders, [:number], concurrently: true) # expect: missing-disable-ddl-transaction
  end
end
