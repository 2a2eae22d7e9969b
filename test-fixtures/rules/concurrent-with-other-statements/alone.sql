SET lock_timeout = 0;
DROP INDEX CONCURRENTLY IF EXISTS orders_a;
CREATE INDEX CONCURRENTLY orders_a ON orders (a);
CREATE INDEX CONCURRENTLY orders_b ON orders (b);
RESET lock_timeout;
