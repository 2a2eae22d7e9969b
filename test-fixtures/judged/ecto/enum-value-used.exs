defmodule MyApp.Repo.Migrations.EnumValueUsed do
  use Ecto.Migration

  def up do
    execute "ALTER TYPE order_state ADD VALUE 'refunded'"
    execute "UPDATE orders SET state = 'refunded' WHERE refund_id IS NOT NULL" # expect: enum-value-used-at-once, unbatched-backfill
  end

  def down do
    :ok
  end
end
