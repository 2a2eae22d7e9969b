-- The migrations before made all columns of users, and never these.
ALTER TABLE users DROP COLUMN IF EXISTS nickname;
ALTER TABLE users DROP COLUMN IF EXISTS nickname CASCADE;
ALTER TABLE users DROP COLUMN IF EXISTS email; -- expect: drop-column
ALTER TABLE users DROP COLUMN IF EXISTS email;
-- Of accounts nobody knows the columns.
ALTER TABLE accounts DROP COLUMN IF EXISTS nickname; -- expect: drop-column
