BEGIN;
CREATE TEMPORARY TABLE doomed ON COMMIT DROP AS
  SELECT id FROM users WHERE deleted_at < now() - interval '1 year';
CREATE INDEX ON doomed (id);
ANALYZE doomed;
COMMIT;
