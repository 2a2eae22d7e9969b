defmodule MyApp.Repo.Migrations.IndexOrders do
  use Ecto.Migration

  defmodule Settings do
    @disable_ddl_transaction true
    def value, do: @disable_ddl_transaction
  end

  @disable_migration_lock true

  def change do
    create index(:orders, [:state], concurrently: true) # expect: missing-disable-ddl-transaction
  end
end
