defmodule Stock.Repo.Migrations.CreateProductTags do
  use Ecto.Migration

  def change do
    create table(:product_tags, primary_key: false) do
      add :product_id, references(:products, on_delete: :delete_all), primary_key: true
      add :tag_id, references(:tags, on_delete: :delete_all), primary_key: true
    end

    create index(:product_tags, [:tag_id])
  end
end
