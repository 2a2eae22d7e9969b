defmodule Stock.Repo.Migrations.IndexEventsKind do
  use Ecto.Migration
  @disable_ddl_transaction true

  def change do
    create index(:events, [:kind], concurrently: true) # expect: missing-disable-migration-lock
  end
end
