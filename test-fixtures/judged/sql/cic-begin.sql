BEGIN;
CREATE INDEX CONCURRENTLY idx_users_phone ON users (phone); -- expect: not-allowed-in-transaction
COMMIT;
