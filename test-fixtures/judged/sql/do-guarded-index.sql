DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_class WHERE relname = 'users_email_idx') THEN
    CREATE INDEX users_email_idx ON users (email); -- expect: index-without-concurrently
  END IF;
END
$$;
