defmodule Hotel.Repo.Migrations.VacuumFull do
  use Ecto.Migration
  @disable_ddl_transaction true
  @disable_migration_lock true

  def up do
    execute "VACUUM FULL stays" # expect: vacuum-full
  end

  def down, do: :ok
end
