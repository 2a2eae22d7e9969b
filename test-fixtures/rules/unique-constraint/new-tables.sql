CREATE TABLE items (id bigint, sku text UNIQUE, UNIQUE (id));
ALTER TABLE items ADD CONSTRAINT items_id_sku UNIQUE (id, sku);
CREATE TEMPORARY TABLE scratch (id bigint);
ALTER TABLE scratch ADD UNIQUE (id);
CREATE TABLE copies AS SELECT * FROM orders;
ALTER TABLE copies ADD UNIQUE (id); -- expect: unique-constraint
