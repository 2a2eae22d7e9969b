defmodule MyApp.Repo.Migrations.IndexInComment do
  use Ecto.Migration

  @moduledoc """
      create index(:orders, [:state])
      execute "DROP TABLE orders"
  """

  def change do
    # drop table(:orders)
    execute "COMMENT ON TABLE orders IS 'do not DROP TABLE orders'", "COMMENT ON TABLE orders IS NULL"
  end
end
