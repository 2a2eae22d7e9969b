-- run: transaction=migration
ALTER TABLE users ADD COLUMN state text;
DO $$
BEGIN
  UPDATE users SET state = 'a'; -- expect: update-without-where
  EXECUTE 'UPDATE users SET state = 1'; -- expect: update-without-where
END
$$;
