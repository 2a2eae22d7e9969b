BEGIN;
DROP VIEW paid_orders;
ALTER TABLE orders DROP CONSTRAINT state_known;
ALTER TABLE orders ALTER COLUMN state TYPE text;
CREATE VIEW paid_orders AS SELECT id FROM orders WHERE state = 'paid';
COMMIT;
