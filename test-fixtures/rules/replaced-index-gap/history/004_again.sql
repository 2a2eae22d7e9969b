-- The same name: a failed build is tried again.
DROP INDEX CONCURRENTLY IF EXISTS orders_b;
CREATE INDEX CONCURRENTLY orders_b ON orders (b);
