-- run: database=postgresql:14
CREATE INDEX CONCURRENTLY orders_a ON orders (a);
