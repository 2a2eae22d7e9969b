defmodule MyApp.Repo.Migrations.IndexCreateIfNotExistsConcurrently do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create_if_not_exists index(:orders, [:state], concurrently: true) # expect: concurrent-index-if-not-exists
  end
end
