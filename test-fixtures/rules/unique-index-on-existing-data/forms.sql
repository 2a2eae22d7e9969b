CREATE UNIQUE INDEX CONCURRENTLY a ON users (email); -- expect: unique-index-on-existing-data
CREATE UNIQUE INDEX CONCURRENTLY b ON users (lower(email)) WHERE active; -- expect: unique-index-on-existing-data
CREATE INDEX CONCURRENTLY c ON users (email);
ALTER TABLE users ADD CONSTRAINT d UNIQUE USING INDEX a;
CREATE TABLE items (id bigint PRIMARY KEY, sku text UNIQUE);
CREATE UNIQUE INDEX ON items (sku);
