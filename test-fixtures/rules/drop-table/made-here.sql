CREATE TABLE items (id bigint);
INSERT INTO items SELECT id FROM old_items;
DROP TABLE items;
CREATE TEMP TABLE scratch AS SELECT * FROM users;
DROP TABLE scratch;
CREATE TABLE IF NOT EXISTS users (id bigint);
DROP TABLE users; -- expect: drop-table
