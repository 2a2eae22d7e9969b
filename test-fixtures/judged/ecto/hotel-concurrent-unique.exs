defmodule Hotel.Repo.Migrations.ConcurrentUnique do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create unique_index(:guests, [:mail], concurrently: true)
  end
end
