defmodule Shop.Repo.Migrations.Grow do
  use Ecto.Migration

  @table :orders

  def up do
    index = "orders_note_index"

    alter table(@table) do
      add :token, :uuid, default: fragment("gen_random_uuid()"), null: false
    end

    create index(@table, [:note], name: index)
    label(:customers, "who orders")
    execute("CREATE EXTENSION IF NOT EXISTS citext")
  end

  def down do
    execute("DROP EXTENSION IF EXISTS citext")
    label(:customers, "")
    drop index(@table, [:note], name: "orders_note_index")

    alter table(@table) do
      remove :token
    end
  end

  # The label stands in the catalog.
  defp label(table, text) do
    execute("COMMENT ON TABLE #{table} IS '#{text}'")
  end

  defp unused, do: :ok
end
