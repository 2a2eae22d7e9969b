defmodule Stock.Repo.Migrations.HelperIndexes do
  use Ecto.Migration

  @tables ~w(orders invoices)a

  def up, do: Enum.each(@tables, &tenant_index/1)
  def down, do: Enum.each(@tables, fn t -> drop index(t, [:tenant_id]) end)

  defp tenant_index(name) do
    create index(name, [:tenant_id]) # expect: index-without-concurrently
  end
end
