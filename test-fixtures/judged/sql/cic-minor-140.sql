-- run: database=postgresql:14.2
CREATE INDEX CONCURRENTLY idx_users_phone ON users (phone); -- expect: concurrent-index-corruption
