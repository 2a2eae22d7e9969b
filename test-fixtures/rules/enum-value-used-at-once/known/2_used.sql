ALTER TYPE mood ADD VALUE 'fine';
UPDATE people SET mood = 'fine' WHERE id = 1; -- expect: enum-value-used-at-once, schema-and-data-mixed
INSERT INTO people VALUES (2, 'fine', 'x'); -- expect: enum-value-used-at-once
ALTER TABLE people ALTER COLUMN mood SET DEFAULT 'fine'; -- expect: enum-value-used-at-once
ALTER TABLE people ADD COLUMN later mood DEFAULT 'fine'; -- expect: enum-value-used-at-once
INSERT INTO people VALUES (3, 'good', 'y');
COMMENT ON TYPE mood IS 'fine, that is';
