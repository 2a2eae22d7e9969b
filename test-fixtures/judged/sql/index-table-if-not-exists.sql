CREATE TABLE IF NOT EXISTS sessions (id uuid PRIMARY KEY, user_id bigint);
CREATE INDEX sessions_user_id_idx ON sessions (user_id); -- expect: index-without-concurrently
