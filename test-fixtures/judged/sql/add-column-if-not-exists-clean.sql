ALTER TABLE users ADD COLUMN IF NOT EXISTS last_seen_at timestamptz;
COMMENT ON COLUMN users.last_seen_at IS 'set by the gateway';
