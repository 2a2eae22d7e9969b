BEGIN;
-- lockstep-ignore drop-column: nothing has read it since the last release
ALTER TABLE accounts DROP COLUMN tier;
COMMIT;
CREATE INDEX CONCURRENTLY orders_state ON orders (state);
CREATE VIEW open_orders AS SELECT id, total FROM orders WHERE state = 'open';
VACUUM ANALYZE orders;
