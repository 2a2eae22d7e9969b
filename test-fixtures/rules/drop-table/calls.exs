defmodule MyApp.Repo.Migrations.DropTables do
  use Ecto.Migration

  def up do
    drop table(:users) # expect: drop-table
    drop_if_exists table(:orders, prefix: "audit") # expect: drop-table
    drop table(:visits), mode: :cascade # expect: drop-cascade

    create table(:items) do
      add :sku, :text
    end

    drop table(:items)

    for name <- [:a, :b] do
      drop table(name) # expect: drop-table
    end
  end

  def down do
    drop table(:items)
    raise "there is no way back"
  end
end
