CREATE INDEX CONCURRENTLY orders_state_index ON audit.orders (state);
DROP INDEX CONCURRENTLY IF EXISTS audit.orders_total_index;
