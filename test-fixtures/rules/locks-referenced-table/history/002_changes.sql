ALTER TABLE orders DROP CONSTRAINT shop; -- expect: locks-referenced-table
ALTER TABLE orders ALTER COLUMN code TYPE varchar(40); -- expect: locks-referenced-table
ALTER TABLE shops ALTER COLUMN code TYPE varchar(50); -- expect: locks-referenced-table
ALTER TABLE orders DROP CONSTRAINT parent;
ALTER TABLE visits DROP CONSTRAINT visits_shop_id_fkey;
CREATE TABLE items (id bigint, shop_id bigint CONSTRAINT shop REFERENCES shops (id));
ALTER TABLE items DROP CONSTRAINT shop;
ALTER TABLE orders DROP COLUMN code; -- expect: drop-column
