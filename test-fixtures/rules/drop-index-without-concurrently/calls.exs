defmodule MyApp.Repo.Migrations.DropIndexes do
  use Ecto.Migration

  def change do
    drop index(:orders, [:state]) # expect: drop-index-without-concurrently
    drop_if_exists unique_index(:orders, [:number]) # expect: drop-index-without-concurrently

    create table(:items) do
      add :sku, :text
    end

    create index(:items, [:sku])
    drop index(:items, [:sku])
    drop_if_exists index(:items, [:other])
  end
end
