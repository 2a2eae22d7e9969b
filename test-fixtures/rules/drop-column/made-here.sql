ALTER TABLE users ADD COLUMN a text;
ALTER TABLE users DROP COLUMN a;
CREATE TABLE items (id bigint, sku text);
ALTER TABLE items DROP COLUMN sku;
CREATE TEMP TABLE scratch AS SELECT * FROM users;
ALTER TABLE scratch DROP COLUMN email;
ALTER TABLE users RENAME COLUMN b TO c; -- expect: rename-column
ALTER TABLE users DROP COLUMN c; -- expect: drop-column
