-- run: database=postgresql:14.5
CREATE INDEX CONCURRENTLY idx_users_phone ON users (phone);
