ALTER TABLE products ADD COLUMN sku text UNIQUE; -- expect: inline-unique
