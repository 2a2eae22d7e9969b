ALTER TABLE users ADD COLUMN state text;
UPDATE users SET state = 'a' WHERE state IS NULL; -- expect: unbatched-backfill
UPDATE visits SET state = 'a' WHERE state IS NULL; -- expect: unbatched-backfill
