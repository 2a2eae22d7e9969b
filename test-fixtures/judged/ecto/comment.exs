defmodule Stock.Repo.Migrations.CommentOrders do
  use Ecto.Migration

  def change do
    execute "COMMENT ON TABLE orders IS 'one per checkout'", "COMMENT ON TABLE orders IS NULL"
  end
end
