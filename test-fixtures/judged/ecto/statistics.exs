defmodule Stock.Repo.Migrations.Statistics do
  use Ecto.Migration

  def up do
    execute "ALTER TABLE orders ALTER COLUMN customer_id SET STATISTICS 500"
    execute "ANALYZE orders"
  end

  def down do
    execute "ALTER TABLE orders ALTER COLUMN customer_id SET STATISTICS -1"
  end
end
