defmodule MyApp.Repo.Migrations.IndexUniqueOption do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def change do
    create(index(:orders, [:number], unique: true, concurrently: true, where: "deleted_at IS NULL"))
  end
end
