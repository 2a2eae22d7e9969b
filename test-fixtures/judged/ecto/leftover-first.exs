defmodule Stock.Repo.Migrations.RetryableIndex do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    drop_if_exists index(:orders, [:agent_id], concurrently: true)
    create index(:orders, [:agent_id], concurrently: true)
  end

  def down do
    drop index(:orders, [:agent_id], concurrently: true)
  end
end
