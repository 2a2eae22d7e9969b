defmodule MyApp.Repo.Migrations.AddItems do
  use Ecto.Migration

  @disable_ddl_transaction true

  # The build waits for open snapshots, whatever its table is.
  def change do
    create table(:items) do
      add :sku, :text
    end

    create index(:items, [:sku], concurrently: true) # expect: concurrent-with-other-statements, missing-disable-migration-lock
    create index(:items, [:id])
  end
end
