CREATE TABLE items (id bigint, sku text, kind text);
CREATE VIEW skus AS SELECT sku FROM items;
ALTER TABLE items DROP COLUMN kind;
ALTER TABLE items ALTER COLUMN sku TYPE varchar; -- expect: type-change-dependency
ALTER TABLE items DROP COLUMN sku; -- expect: statement-fails
