-- Nothing is known yet: each may be there, and full.
CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, email text);
CREATE TABLE IF NOT EXISTS teams (id bigint PRIMARY KEY, name text);
CREATE INDEX IF NOT EXISTS teams_name ON teams (name); -- expect: index-without-concurrently
