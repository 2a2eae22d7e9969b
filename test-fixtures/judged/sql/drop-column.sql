ALTER TABLE users DROP COLUMN IF EXISTS legacy_flag; -- expect: drop-column
