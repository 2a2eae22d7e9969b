defmodule Stock.Repo.Migrations.IndexAndColumn do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    alter table(:events) do
      add :source, :text
    end

    create index(:events, [:source], concurrently: true) # expect: concurrent-with-other-statements
  end

  def down do
    alter table(:events) do
      remove :source
    end
  end
end
