CREATE TABLE IF NOT EXISTS tokens (id bigint PRIMARY KEY, value text);
CREATE INDEX IF NOT EXISTS tokens_value ON tokens (value); -- expect: index-without-concurrently
