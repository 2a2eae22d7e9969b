CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_a ON orders (a); -- expect: concurrent-index-if-not-exists
DROP INDEX CONCURRENTLY IF EXISTS orders_b;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_b ON orders (b);
CREATE UNIQUE INDEX CONCURRENTLY orders_c ON orders (c);
