ALTER TABLE purchase ALTER COLUMN total TYPE NUMERIC(14, 4); -- expect: column-type-change error
