-- run: transaction=migration
CREATE TABLE items (id bigint PRIMARY KEY, sku text);
INSERT INTO items (id, sku) SELECT id, sku FROM old_items;
CREATE INDEX items_sku_index ON items (sku);
CREATE TABLE copies AS SELECT * FROM old_items;
CREATE UNIQUE INDEX ON copies (id);
