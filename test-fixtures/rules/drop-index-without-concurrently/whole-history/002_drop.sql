-- All relations so far were made by the migrations before, and never this index.
DROP INDEX IF EXISTS orders_old_index;
DROP INDEX IF EXISTS orders_old_index CASCADE;
CREATE INDEX CONCURRENTLY orders_state_index ON orders (state);
DROP INDEX IF EXISTS orders_state_index; -- expect: drop-index-without-concurrently
