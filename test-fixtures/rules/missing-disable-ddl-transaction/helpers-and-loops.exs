defmodule MyApp.Repo.Migrations.IndexTenants do
  use Ecto.Migration

  @disable_migration_lock true
  @options [concurrently: true, name: "by_tenant"]

  def change do
    Enum.each([:orders, :visits], fn table ->
      create index(table, [:tenant_id], concurrently: true) # expect: missing-disable-ddl-transaction
    end)

    create index(:loads, [:tenant_id], @options) # expect: missing-disable-ddl-transaction
    build(:items)
  end

  defp build(table) do
    create index(table, [:tenant_id], [concurrently: true]) # expect: missing-disable-ddl-transaction
  end
end
