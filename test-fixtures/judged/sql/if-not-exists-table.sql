-- IF NOT EXISTS proves nothing: the table may be there, full
CREATE TABLE IF NOT EXISTS sessions (id uuid PRIMARY KEY, user_id bigint, expires_at timestamptz);
CREATE INDEX IF NOT EXISTS sessions_expires_at_idx ON sessions (expires_at); -- expect: index-without-concurrently
