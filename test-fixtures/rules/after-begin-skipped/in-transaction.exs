defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  @disable_ddl_transaction false

  def after_begin do
    execute "SET LOCAL lock_timeout = '2s'", ""
  end

  def change do
    create table(:items)
  end
end
