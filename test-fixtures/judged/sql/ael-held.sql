BEGIN;
ALTER TABLE users ADD COLUMN full_name text;
UPDATE users SET full_name = first_name || ' ' || last_name WHERE full_name IS NULL; -- expect: unbatched-backfill
COMMIT;
