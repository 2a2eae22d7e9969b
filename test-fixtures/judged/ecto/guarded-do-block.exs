defmodule MyApp.Repo.Migrations.GuardedDoBlock do
  use Ecto.Migration

  def up do
    execute """
    DO $$
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_indexes WHERE indexname = 'users_email_idx') THEN
        CREATE INDEX users_email_idx ON users (email); -- expect: index-without-concurrently
      END IF;
    END
    $$;
    """
  end

  def down do
    execute "DROP INDEX IF EXISTS users_email_idx"
  end
end
