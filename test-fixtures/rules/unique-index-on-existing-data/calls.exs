defmodule MyApp.Repo.Migrations.UniqueIndexes do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create unique_index(:users, [:email], concurrently: true) # expect: unique-index-on-existing-data
    create index(:users, [:name], concurrently: true)
  end
end
