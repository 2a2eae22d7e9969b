CREATE UNIQUE INDEX CONCURRENTLY tokens_value_idx ON tokens (value);
