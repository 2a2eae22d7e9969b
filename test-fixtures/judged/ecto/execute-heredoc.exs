defmodule MyApp.Repo.Migrations.ExecuteHeredoc do
  use Ecto.Migration

  def up do
    execute """
    ALTER TABLE orders
      ADD CONSTRAINT total_positive CHECK (total > 0) -- expect: check-without-not-valid
    """

    execute("""
    CREATE OR REPLACE FUNCTION touch() RETURNS trigger AS $$
    BEGIN
      UPDATE users SET touched = true;
      RETURN NEW;
    END;
    $$ LANGUAGE plpgsql
    """)
  end

  def down do
    execute "DROP FUNCTION touch()"
    execute "ALTER TABLE orders DROP CONSTRAINT total_positive"
  end
end
