CREATE INDEX CONCURRENTLY users_bio_idx ON users (bio); -- expect: not-allowed-in-transaction
CREATE INDEX CONCURRENTLY users_bio_name_idx ON users (bio, name); -- expect: not-allowed-in-transaction
