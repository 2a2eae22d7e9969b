CREATE OR REPLACE VIEW active_users AS
  SELECT id, email FROM users WHERE deleted_at IS NULL;
COMMENT ON VIEW active_users IS 'not soft-deleted';
CREATE OR REPLACE FUNCTION active_count() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM active_users';
