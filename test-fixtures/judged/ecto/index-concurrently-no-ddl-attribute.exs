defmodule MyApp.Repo.Migrations.IndexConcurrentlyNoDdlAttribute do
  use Ecto.Migration

  @disable_migration_lock true

  def change do
    create unique_index(:orders, [:number], concurrently: true) # expect: missing-disable-ddl-transaction
  end
end
