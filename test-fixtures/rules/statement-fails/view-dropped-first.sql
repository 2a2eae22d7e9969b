CREATE TABLE items (id bigint, sku text, kind text);
CREATE VIEW skus AS SELECT sku FROM items;
DROP VIEW skus;
ALTER TABLE items ALTER COLUMN sku TYPE varchar;
ALTER TABLE items DROP COLUMN sku;
