DROP INDEX orders_state_index; -- expect: drop-index-without-concurrently
DROP INDEX IF EXISTS audit.orders_state_index; -- expect: drop-index-without-concurrently
DROP INDEX "Orders State" CASCADE; -- expect: drop-index-without-concurrently, drop-cascade
DROP INDEX CONCURRENTLY orders_total_index;
DROP INDEX CONCURRENTLY IF EXISTS orders_at_index;
