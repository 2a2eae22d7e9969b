-- squawk-ignore ban-drop-table
DROP TABLE a;
-- squawk-ignore ban-drop-column, no-such-rule
ANALYZE b;
-- atlas:nolint DS102
DROP TABLE c;
-- atlas:nolint destructive
DROP TABLE d;
-- atlas:nolint
DROP TABLE e;
-- squawk-ignore ban-drop-column
DROP TABLE f; -- expect: drop-table
-- squawk-ignored ban-drop-table
DROP TABLE g; -- expect: drop-table
