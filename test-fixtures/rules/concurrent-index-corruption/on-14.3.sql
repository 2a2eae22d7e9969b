-- run: database=postgresql:14.3
CREATE INDEX CONCURRENTLY orders_a ON orders (a); -- expect: concurrent-index-corruption
REINDEX INDEX CONCURRENTLY orders_b; -- expect: concurrent-index-corruption
DROP INDEX CONCURRENTLY orders_c;
