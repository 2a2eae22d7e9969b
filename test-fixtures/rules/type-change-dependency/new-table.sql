CREATE TABLE items (sku varchar(9));
CREATE VIEW skus AS SELECT sku FROM items;
-- New or not, it fails.
ALTER TABLE items ALTER COLUMN sku TYPE text; -- expect: type-change-dependency
