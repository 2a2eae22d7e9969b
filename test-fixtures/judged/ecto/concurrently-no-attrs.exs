defmodule Stock.Repo.Migrations.IndexEvents do
  use Ecto.Migration

  def change do
    create index(:events, [:occurred_at], concurrently: true) # expect: missing-disable-ddl-transaction, missing-disable-migration-lock
  end
end
