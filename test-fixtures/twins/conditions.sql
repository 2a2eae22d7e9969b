CREATE TABLE items (id bigserial, PRIMARY KEY (id));
ALTER TABLE items ADD COLUMN sku text;
