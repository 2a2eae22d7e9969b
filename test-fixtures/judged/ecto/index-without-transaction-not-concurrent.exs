defmodule MyApp.Repo.Migrations.IndexWithoutTransactionNotConcurrent do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create index(:orders, [:state]) # expect: index-without-concurrently
  end
end
