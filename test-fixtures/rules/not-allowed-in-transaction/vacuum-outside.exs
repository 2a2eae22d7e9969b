defmodule MyApp.Repo.Migrations.Vacuum do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    execute "VACUUM orders"
  end

  def down do
    execute "BEGIN"
    execute "VACUUM orders"
    execute "COMMIT"
  end
end
