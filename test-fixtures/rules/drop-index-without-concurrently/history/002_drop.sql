DROP INDEX orders_state_index, orders_at_index; -- expect: drop-index-without-concurrently, drop-index-without-concurrently
DROP INDEX IF EXISTS orders_state_index;
DROP INDEX events_id_index;
ALTER TABLE orders DROP CONSTRAINT orders_state_key; -- expect: drop-constraint
ALTER INDEX orders_both_index RENAME TO orders_state_and_at_index;
DROP INDEX orders_state_and_at_index; -- expect: drop-index-without-concurrently
