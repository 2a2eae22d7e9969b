ALTER TABLE users ADD COLUMN phone text;
CREATE INDEX CONCURRENTLY idx_users_phone ON users (phone);
