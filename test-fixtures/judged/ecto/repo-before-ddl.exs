defmodule Stock.Repo.Migrations.AddSlug do
  use Ecto.Migration

  def up do
    alter table(:products) do
      add :slug, :string
    end

    repo().query!("UPDATE products SET slug = lower(name) WHERE slug IS NULL") # expect: repo-call-before-ddl, unbatched-backfill
  end

  def down do
    alter table(:products) do
      remove :slug
    end
  end
end
