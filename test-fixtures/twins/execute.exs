defmodule MyApp.Repo.Migrations.Execute do
  use Ecto.Migration

  @table "visits"

  def up do
    execute("ALTER TABLE orders VALIDATE CONSTRAINT amount_is_positive")

    execute """
    CREATE INDEX orders_at_index
      ON orders (at)
    """

    execute ~s(UPDATE orders SET state = 'open' WHERE id = 1)
    "COMMENT ON TABLE #{@table} IS 'seen'" |> execute()
  end
end
