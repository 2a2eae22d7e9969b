ALTER TABLE users
  ADD COLUMN nickname text,
  DROP COLUMN first_name, -- expect: drop-column
  DROP COLUMN last_name CASCADE; -- expect: drop-cascade
