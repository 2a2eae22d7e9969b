SET TIME ZONE 'UTC';
ALTER TABLE orders ALTER COLUMN a TYPE timestamptz;
ALTER TABLE orders ALTER COLUMN b TYPE timestamptz; -- expect: column-type-change
ALTER TABLE orders ALTER COLUMN c TYPE timestamptz USING c AT TIME ZONE 'UTC'; -- expect: column-type-change
SET TIME ZONE 'Europe/Berlin';
ALTER TABLE orders ALTER COLUMN d TYPE timestamptz; -- expect: column-type-change
BEGIN;
SET LOCAL timezone = 'UTC';
ALTER TABLE orders ALTER COLUMN e TYPE timestamptz;
COMMIT;
