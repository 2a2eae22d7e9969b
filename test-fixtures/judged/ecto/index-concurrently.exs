defmodule MyApp.Repo.Migrations.IndexConcurrently do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create index(:orders, [:customer_id], concurrently: true)
  end
end
