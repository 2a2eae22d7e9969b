DROP VIEW IF EXISTS stale_report;
DROP FUNCTION IF EXISTS old_helper(integer, text);
DROP TRIGGER IF EXISTS stale ON users;
