BEGIN;
ALTER TABLE users ADD COLUMN state text;
UPDATE users SET state = 'active' WHERE id > 0; -- expect: unbatched-backfill
COMMIT;
BEGIN;
LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE; -- expect: explicit-lock
DELETE FROM users WHERE state IS NULL; -- expect: unbatched-backfill
ROLLBACK;
