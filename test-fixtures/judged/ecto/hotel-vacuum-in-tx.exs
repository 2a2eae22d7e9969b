defmodule Hotel.Repo.Migrations.VacuumInTx do
  use Ecto.Migration

  def up do
    execute "VACUUM ANALYZE stays" # expect: not-allowed-in-transaction
  end

  def down, do: :ok
end
