-- run: database=postgresql:14.2
CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status); -- expect: concurrent-index-corruption
