-- run: transaction=migration
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN sku text NOT NULL;
CREATE TEMP TABLE scratch (id bigint);
ALTER TABLE scratch ADD COLUMN sku text NOT NULL;
SAVEPOINT s;
CREATE TABLE more (id bigint);
ROLLBACK TO s;
ALTER TABLE more ADD COLUMN sku text NOT NULL; -- expect: required-column
