defmodule MyApp.Repo.Migrations.IndexHelper do
  use Ecto.Migration

  def up do
    add_lookup(:orders, :status)
  end

  def down do
    drop index(:orders, [:status])
  end

  defp add_lookup(table, column) do
    create index(table, [column]) # expect: index-without-concurrently
  end
end
