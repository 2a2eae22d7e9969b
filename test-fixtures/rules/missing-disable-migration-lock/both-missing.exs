defmodule MyApp.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  def change do
    create index(:orders, [:state], concurrently: true) # expect: missing-disable-ddl-transaction, missing-disable-migration-lock
  end
end
