ALTER TABLE users DROP COLUMN name; -- expect: drop-column
