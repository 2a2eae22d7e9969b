ALTER TABLE users SET SCHEMA archive; -- expect: rename-table
