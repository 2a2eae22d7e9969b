DROP TABLE caches; -- expect: drop-table
CREATE TABLE caches (key text PRIMARY KEY, value bytea);
CREATE INDEX caches_value_idx ON caches (value);
