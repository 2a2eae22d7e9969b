defmodule Stock.Repo.Migrations.MaybeIndex do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create_if_not_exists index(:orders, [:placed_at], concurrently: true) # expect: concurrent-index-if-not-exists
  end
end
