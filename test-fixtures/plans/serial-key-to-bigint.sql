-- given
CREATE SCHEMA shop;
CREATE TABLE shop."Order" (
  "Id" serial CONSTRAINT "Order key" PRIMARY KEY,
  state text DEFAULT 'open' NOT NULL
);
CREATE TABLE shop.lines (id bigserial PRIMARY KEY, order_id integer REFERENCES shop."Order" ("Id"));
-- rows
INSERT INTO shop."Order" (state) SELECT 'old' FROM generate_series(1, 50);
INSERT INTO shop.lines (order_id) SELECT "Id" FROM shop."Order";
-- unsafe column-type-change
ALTER TABLE shop."Order" ALTER "Id" SET DATA TYPE bigint;
-- running
INSERT INTO shop."Order" DEFAULT VALUES;
INSERT INTO shop.lines (order_id) SELECT max("Id") FROM shop."Order";
