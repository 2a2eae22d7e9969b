defmodule MyApp.Repo.Migrations.SigilHeredoc do
  use Ecto.Migration

  def up do
    execute ~S"""
    CREATE OR REPLACE FUNCTION slugify(t text) RETURNS text AS $$
      SELECT regexp_replace(lower(t), '[^a-z0-9\-_]+', '-', 'gi');
    $$ LANGUAGE sql IMMUTABLE;
    """
  end

  def down do
    execute "DROP FUNCTION slugify(text)"
  end
end
