defmodule Hotel.Repo.Migrations.AttrConcurrentFalse do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create index(:stays, [:checked_in_at], concurrently: false) # expect: index-without-concurrently
  end
end
