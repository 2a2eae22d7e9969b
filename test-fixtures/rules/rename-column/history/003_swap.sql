-- A swap of columns leaves no order of deploys either.
BEGIN;
ALTER TABLE users RENAME COLUMN b TO old_b; -- expect: rename-column
ALTER TABLE users ADD COLUMN b integer;
COMMIT;
