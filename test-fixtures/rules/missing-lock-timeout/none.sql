-- run: profile=strict
CREATE TABLE items (id bigint PRIMARY KEY);
ALTER TABLE items ADD COLUMN a text;
CREATE INDEX CONCURRENTLY i ON users (id);
COMMENT ON TABLE users IS 'x';
ALTER TABLE users ADD COLUMN a text; -- expect: missing-lock-timeout
ALTER TABLE users ADD COLUMN b text;
