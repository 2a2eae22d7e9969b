ALTER TABLE users SET SCHEMA app; -- expect: rename-table
ALTER SCHEMA app RENAME TO core; -- expect: rename-table
