defmodule Hotel.Repo.Migrations.EnumAddNoTx do
  use Ecto.Migration
  @disable_ddl_transaction true

  def up do
    execute "ALTER TYPE room_state ADD VALUE 'cleaning'"
  end

  def down, do: :ok
end
