ALTER TABLE users RENAME TO accounts; -- expect: rename-table
