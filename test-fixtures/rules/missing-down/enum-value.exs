defmodule MyApp.Repo.Migrations.AddRefunded do
  use Ecto.Migration

  @disable_ddl_transaction true

  def up do
    execute "ALTER TYPE order_state ADD VALUE IF NOT EXISTS 'refunded'"
  end

  def down, do: :ok
end
