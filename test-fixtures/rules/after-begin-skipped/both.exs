defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  @disable_ddl_transaction true

  def after_begin do # expect: after-begin-skipped
    execute "SET LOCAL lock_timeout = '2s'"
  end

  def before_commit do # expect: after-begin-skipped
    :ok
  end

  def change do
    create table(:items)
  end
end
