ALTER TABLE items ADD COLUMN sku text; -- expect: missing-down
