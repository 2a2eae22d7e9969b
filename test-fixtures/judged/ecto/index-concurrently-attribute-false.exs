defmodule MyApp.Repo.Migrations.IndexConcurrentlyAttributeFalse do
  use Ecto.Migration

  @disable_ddl_transaction false
  @disable_migration_lock true

  def change do
    create index(:orders, [:number], concurrently: true) # expect: missing-disable-ddl-transaction
  end
end
