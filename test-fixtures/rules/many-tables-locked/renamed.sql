-- run: transaction=migration
ALTER TABLE users RENAME COLUMN a TO b; -- expect: rename-column
ALTER TABLE users RENAME TO people; -- expect: rename-table
ALTER TABLE people ADD COLUMN c text;
