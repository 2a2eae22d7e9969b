CREATE TABLE kinds (id bigint);
ALTER TABLE kinds ADD COLUMN word text NOT NULL;
CREATE TABLE items AS SELECT * FROM old_items;
ALTER TABLE items ADD COLUMN sku text NOT NULL; -- expect: required-column
