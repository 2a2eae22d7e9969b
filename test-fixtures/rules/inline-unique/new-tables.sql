CREATE TABLE items (id bigint);
ALTER TABLE items ADD COLUMN sku text UNIQUE;
ALTER TABLE items ADD COLUMN number bigint PRIMARY KEY;
CREATE TABLE copies AS SELECT * FROM orders;
ALTER TABLE copies ADD COLUMN sku text UNIQUE; -- expect: inline-unique
