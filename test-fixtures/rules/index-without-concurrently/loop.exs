defmodule MyApp.Repo.Migrations.IndexTenants do
  use Ecto.Migration

  @tables [:orders, :visits]

  def change do
    for table <- @tables do
      create index(table, [:tenant_id]) # expect: index-without-concurrently
    end

    create table(:items) do
      add :sku, :text
    end

    create unique_index(:items, [:sku])
    index_by_time(:orders)
    create_if_not_exists index(:visits, [:at]) # expect: index-without-concurrently
  end

  defp index_by_time(table) do
    create index(table, [:inserted_at]) # expect: index-without-concurrently
  end
end
