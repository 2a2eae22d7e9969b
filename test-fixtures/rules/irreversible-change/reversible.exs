defmodule MyApp.Repo.Migrations.Reversible do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :sku, :text
      add :order_id, references(:orders)
    end

    create index(:items, [:sku])
    create constraint(:items, :sku_given, check: "sku <> ''")
    rename table(:items), :sku, to: :number
    drop index(:items, [:sku])

    alter table(:items) do
      modify :number, :text, null: false, from: {:text, null: true}
      remove :order_id, references(:orders)
    end

    execute "COMMENT ON TABLE items IS 'a'", "COMMENT ON TABLE items IS NULL"
    execute fn -> repo().query!("SELECT 1") end, fn -> repo().query!("SELECT 1") end
  end
end
