-- All that was used before was made there, so that this one is new.
CREATE TABLE IF NOT EXISTS sessions (id bigint PRIMARY KEY, user_id bigint);
CREATE INDEX IF NOT EXISTS sessions_user_id ON sessions (user_id);
CREATE INDEX IF NOT EXISTS users_email ON users (email); -- expect: index-without-concurrently
