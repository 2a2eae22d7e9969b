defmodule MyApp.Repo.Migrations.AfterBeginSkipped do
  use Ecto.Migration

  @disable_ddl_transaction true
  @disable_migration_lock true

  def after_begin do # expect: after-begin-skipped
    repo().query!("SET LOCAL lock_timeout TO '5s'")
  end

  def change do
    create index(:users, [:nickname], concurrently: true)
  end
end
