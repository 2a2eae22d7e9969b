defmodule MyApp.Repo.Migrations.IndexOptionsAttribute do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true
  @opts [concurrently: true, name: :orders_open_idx]

  def up do
    create index(:orders, [:state], @opts ++ [where: "closed_at IS NULL"])
  end

  def down do
    drop index(:orders, [:state], @opts)
  end
end
