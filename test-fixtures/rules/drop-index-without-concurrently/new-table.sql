CREATE TABLE items (id bigint, sku text);
CREATE INDEX items_sku_index ON items (sku);
DROP INDEX items_sku_index;
CREATE TEMP TABLE scratch AS SELECT 1 AS id;
CREATE INDEX scratch_index ON scratch (id);
DROP INDEX scratch_index;
