ALTER TABLE users DROP COLUMN a; -- expect: drop-column
ALTER TABLE users ADD COLUMN a integer;
ALTER TABLE users DROP COLUMN a;
BEGIN;
ALTER TABLE users ADD COLUMN c text;
ROLLBACK;
ALTER TABLE users DROP COLUMN IF EXISTS b; -- expect: drop-column
