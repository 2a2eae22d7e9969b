defmodule MyApp.Repo.Migrations.CreateItems do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :order_id, references(:orders, on_delete: :delete_all) # expect: unindexed-foreign-key
      add :shop_id, references(:shops, on_delete: :nilify_all)
      add :kind_id, references(:kinds) # expect: unindexed-foreign-key
    end

    create index(:items, [:shop_id])
  end
end
