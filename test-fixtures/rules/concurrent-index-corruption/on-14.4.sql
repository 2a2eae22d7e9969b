-- run: database=postgresql:14.4
CREATE INDEX CONCURRENTLY orders_a ON orders (a);
