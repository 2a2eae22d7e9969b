defmodule MyApp.Repo.Migrations.IndexConcurrentlyNoAttributes do
  use Ecto.Migration

  def change do
    create index(:orders, [:customer_id], concurrently: true) # expect: missing-disable-ddl-transaction, missing-disable-migration-lock
  end
end
