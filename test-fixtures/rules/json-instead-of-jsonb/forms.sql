CREATE TABLE a (
  b json, -- expect: json-instead-of-jsonb
  c jsonb,
  json text
);
ALTER TABLE a ADD COLUMN d pg_catalog.json; -- expect: json-instead-of-jsonb
ALTER TABLE a ADD COLUMN e my.json;
CREATE TEMP TABLE t (b json);
CREATE FUNCTION f(j json) RETURNS json LANGUAGE sql AS 'SELECT j';
CREATE VIEW v AS SELECT c::json FROM a;
