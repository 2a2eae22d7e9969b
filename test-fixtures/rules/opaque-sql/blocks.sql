DO $$
DECLARE
  command text := 'DROP TABLE users';
BEGIN
  EXECUTE command; -- expect: opaque-sql
  EXECUTE 'ALTER TABLE users ' || command; -- expect: opaque-sql
  EXECUTE 'ALTER TABLE users ADD COLUMN a text';
  EXECUTE format('ANALYZE %I', 'users');
END
$$;
DO LANGUAGE plpython3u 'plpy.execute("DROP TABLE users")'; -- expect: opaque-sql
