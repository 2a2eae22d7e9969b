-- Nothing says what type these columns have now.
ALTER TABLE orders ALTER COLUMN amount TYPE bigint; -- expect: column-type-change
ALTER TABLE orders ALTER COLUMN note TYPE text; -- expect: column-type-change
CREATE TABLE items (amount integer);
ALTER TABLE items ALTER COLUMN amount TYPE bigint;
CREATE TEMP TABLE scratch AS SELECT 1 AS amount;
ALTER TABLE scratch ALTER COLUMN amount TYPE bigint;
ALTER TABLE orders ADD COLUMN total integer;
ALTER TABLE orders ALTER COLUMN total TYPE integer;
ALTER TABLE orders ALTER COLUMN total TYPE bigint; -- expect: column-type-change
