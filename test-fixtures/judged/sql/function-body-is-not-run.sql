CREATE OR REPLACE FUNCTION rebuild_cache() RETURNS void
LANGUAGE plpgsql AS $fn$
BEGIN
  TRUNCATE cache_entries;
  UPDATE users SET cached = false;
  DROP INDEX IF EXISTS cache_idx;
  EXECUTE 'CREATE INDEX cache_idx ON cache_entries (key)';
END;
$fn$;
