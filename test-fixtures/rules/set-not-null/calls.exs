defmodule MyApp.Repo.Migrations.RequireEmail do
  use Ecto.Migration

  def change do
    create table(:items) do
      add :sku, :text
    end

    alter table(:items) do
      modify :sku, :text, null: false, from: {:text, null: true}
    end

    alter table(:users) do
      add :locale, :text, null: false, default: "en"
    end

    alter table(:items) do
      modify :sku, :text, null: true, from: {:text, null: false}
    end
  end
end
