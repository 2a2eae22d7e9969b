ALTER TABLE users DROP COLUMN legacy_id, -- expect: drop-column
  DROP COLUMN IF EXISTS legacy_flag; -- expect: drop-column
