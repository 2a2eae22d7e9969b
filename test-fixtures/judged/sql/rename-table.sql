ALTER TABLE users RENAME TO people; -- expect: rename-table
