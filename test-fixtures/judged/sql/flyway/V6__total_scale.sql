ALTER TABLE purchase ALTER COLUMN total TYPE NUMERIC(14, 4); -- expect: lossy-type-change
