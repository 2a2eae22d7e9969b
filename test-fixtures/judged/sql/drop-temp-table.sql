CREATE TEMP TABLE work AS SELECT id FROM orders;
DROP TABLE work;
DROP TABLE IF EXISTS pg_temp.other;
CREATE TABLE pg_temp.picked AS SELECT id FROM orders;
CREATE INDEX ON pg_temp.picked (id);
