DROP FUNCTION IF EXISTS touch_updated_at();
DROP VIEW IF EXISTS active_users;
