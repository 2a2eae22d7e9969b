ALTER TABLE users ADD COLUMN a text, ADD COLUMN b text;
CREATE UNIQUE INDEX CONCURRENTLY users_a ON users (a) WHERE b IS NULL; -- expect: concurrent-with-other-statements
