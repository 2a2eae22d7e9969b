defmodule Stock.Repo.Migrations.TouchFunction do
  use Ecto.Migration

  def up do
    execute """
    CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger AS $$
    BEGIN
      NEW.updated_at = now();
      RETURN NEW;
    END;
    $$ LANGUAGE plpgsql;
    """
  end

  def down do
    execute "DROP FUNCTION touch_updated_at()"
  end
end
