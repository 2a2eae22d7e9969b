ALTER TABLE payments ALTER COLUMN amount TYPE bigint; -- expect: column-type-change
ALTER TABLE payments ALTER COLUMN price TYPE numeric(12,4); -- expect: lossy-type-change
ALTER TABLE payments ALTER COLUMN note TYPE varchar(100); -- expect: lossy-type-change
ALTER TABLE payments ALTER COLUMN at TYPE timestamptz USING at AT TIME ZONE 'UTC'; -- expect: column-type-change
