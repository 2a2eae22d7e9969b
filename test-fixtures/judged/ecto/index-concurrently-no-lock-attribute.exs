defmodule MyApp.Repo.Migrations.IndexConcurrentlyNoLockAttribute do
  use Ecto.Migration

  @disable_ddl_transaction true

  def change do
    create index("orders", [:customer_id], concurrently: true) # expect: missing-disable-migration-lock
  end
end
