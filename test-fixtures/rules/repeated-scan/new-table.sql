CREATE TABLE orders (id integer, amount integer);
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
ALTER TABLE orders ALTER COLUMN amount TYPE bigint;
