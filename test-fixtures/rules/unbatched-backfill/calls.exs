defmodule MyApp.Repo.Migrations.FillLocale do
  use Ecto.Migration

  def up do
    alter table(:users) do
      add :locale, :text
    end

    flush()
    repo().query!("UPDATE users SET locale = 'en' WHERE locale IS NULL") # expect: unbatched-backfill
    execute "DELETE FROM visits WHERE seconds < 1" # expect: unbatched-backfill

    create table(:items) do # expect: down-is-not-inverse
      add :sku, :text
    end

    execute "INSERT INTO items (sku) SELECT sku FROM old_items" # expect: access-exclusive-held
    execute "UPDATE teams SET name = 'x' WHERE id = 7"
  end

  def down do
    execute "DELETE FROM orders"
  end
end
