CREATE SCHEMA audit;
CREATE TABLE audit.events (id bigint PRIMARY KEY, at timestamptz);
CREATE INDEX ON audit.events (at);
CREATE INDEX ON events (at); -- expect: index-without-concurrently
