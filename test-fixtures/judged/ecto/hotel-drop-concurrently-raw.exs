defmodule Hotel.Repo.Migrations.DropConcurrentlyRaw do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    execute "DROP INDEX CONCURRENTLY IF EXISTS guests_old_idx"
  end

  def down, do: :ok
end
