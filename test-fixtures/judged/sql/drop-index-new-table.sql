CREATE TABLE imports (id bigint PRIMARY KEY, state text);
CREATE INDEX imports_state_idx ON imports (state);
DROP INDEX imports_state_idx;
