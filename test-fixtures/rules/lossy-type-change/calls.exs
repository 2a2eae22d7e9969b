defmodule MyApp.Repo.Migrations.ModifyColumns do
  use Ecto.Migration

  def up do
    alter table(:orders) do
      add :total, :bigint
      add :price, :decimal, precision: 10, scale: 2
    end

    alter table(:orders) do
      modify :total, :integer # expect: lossy-type-change
      modify :price, :decimal, precision: 10, scale: 1 # expect: lossy-type-change
    end

    create table(:items) do
      add :total, :bigint
    end

    alter table(:items) do
      modify :total, :integer
    end
  end

  def down do
    drop table(:items)

    alter table(:orders) do
      remove :total
      remove :price
    end
  end
end
