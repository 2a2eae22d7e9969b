ALTER TABLE users RENAME TO people; -- expect: rename-table
CREATE VIEW users AS SELECT * FROM people;
