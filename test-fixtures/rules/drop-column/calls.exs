defmodule MyApp.Repo.Migrations.DropColumns do
  use Ecto.Migration

  def up do
    alter table(:users) do
      remove :a # expect: drop-column
      remove :b, :text # expect: drop-column
      remove_if_exists :c, :text # expect: drop-column
      add :d, :text
    end

    alter table(:users) do
      remove :d
    end

    create table(:items) do # expect: down-is-not-inverse
      add :sku, :text
    end

    alter table(:items) do
      remove :sku
    end
  end

  def down do
    alter table(:users) do
      remove :e
      add :a, :text
      add :b, :text
      add :c, :text
    end
  end
end
