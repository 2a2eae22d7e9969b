SET lock_timeout = 0;
SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY idx_users_phone ON users (phone);
RESET statement_timeout;
RESET lock_timeout;
