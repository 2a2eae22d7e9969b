BEGIN;
DROP VIEW staff_names;
ALTER TABLE staff ALTER COLUMN name TYPE text;
CREATE VIEW staff_names AS SELECT id, name FROM staff;
COMMIT;
