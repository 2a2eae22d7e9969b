-- run: database=postgresql:14.4
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);
