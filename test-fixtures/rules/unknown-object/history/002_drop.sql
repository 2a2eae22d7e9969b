DROP TABLE visits; -- expect: drop-table
ALTER TABLE users DROP COLUMN locale; -- expect: drop-column
ALTER TABLE users RENAME COLUMN email TO mail; -- expect: rename-column
