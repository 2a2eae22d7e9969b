ALTER TABLE orders ALTER COLUMN remark TYPE text;
ALTER TABLE orders ALTER COLUMN total TYPE bigint;
ALTER TABLE orders
  ALTER COLUMN remark TYPE varchar(9), -- expect: lossy-type-change
  ALTER COLUMN total TYPE bigint;
