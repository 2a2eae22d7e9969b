ALTER TABLE users
  DROP COLUMN a, -- lockstep-ignore drop-column: not read since March
  DROP COLUMN b, -- expect: drop-column
  -- lockstep-ignore drop-column: nor this
  DROP COLUMN c,
  DROP COLUMN d; -- lockstep-ignore drop-column: nor that
-- lockstep-ignore drop-column: none of them
ALTER TABLE users
  DROP COLUMN e,
  DROP COLUMN f;
