BEGIN;
DROP INDEX orders_state_index; -- expect: drop-index-without-concurrently
ROLLBACK;
DROP INDEX IF EXISTS orders_state_index; -- expect: drop-index-without-concurrently
