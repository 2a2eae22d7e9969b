CREATE TEMP TABLE scratch AS SELECT * FROM orders;
CREATE INDEX ON scratch (id);
CREATE TEMPORARY TABLE more_scratch (id bigint);
INSERT INTO more_scratch SELECT id FROM orders;
CREATE INDEX ON more_scratch (id);
CREATE INDEX ON pg_temp.more_scratch (id);
