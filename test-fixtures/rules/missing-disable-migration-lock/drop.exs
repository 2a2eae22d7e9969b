defmodule MyApp.Repo.Migrations.DropIndexes do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    drop index(:orders, [:state], concurrently: true) # expect: concurrent-with-other-statements
    execute "DROP INDEX CONCURRENTLY orders_number_index"
    execute "VACUUM orders"
  end

  def down do
    create index(:orders, [:state], concurrently: true)
  end
end
