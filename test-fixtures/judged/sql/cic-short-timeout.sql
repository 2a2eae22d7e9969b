SET lock_timeout TO '3s';
CREATE INDEX CONCURRENTLY idx_users_phone ON users (phone); -- expect: lock-timeout-on-concurrent
RESET lock_timeout;
