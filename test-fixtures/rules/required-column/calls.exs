defmodule MyApp.Repo.Migrations.AddColumns do
  use Ecto.Migration

  def change do # expect: change-with-up-or-down
    create table(:items) do
      add :sku, :text, null: false
    end

    alter table(:items) do
      add :kind, :text, null: false
    end

    alter table(:users) do
      add :locale, :text, null: false # expect: required-column
      add :zone, :text, null: false, default: "UTC"
      add :nickname, :text, null: true
      add :tags, {:array, :text}, null: false, default: []
      add_if_not_exists :state, :text, null: false # expect: required-column
    end
  end

  def down, do: raise("not needed")
end
