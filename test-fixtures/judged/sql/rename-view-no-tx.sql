ALTER TABLE users RENAME TO accounts; -- expect: rename-table
CREATE VIEW users AS SELECT * FROM accounts;
