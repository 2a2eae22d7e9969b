-- run: transaction=migration
ALTER TABLE users ADD COLUMN locale text;
ALTER TABLE visits VALIDATE CONSTRAINT not_negative; -- expect: access-exclusive-held
CREATE TABLE copies AS SELECT * FROM visits; -- expect: access-exclusive-held
CREATE MATERIALIZED VIEW lengths AS SELECT seconds FROM visits; -- expect: access-exclusive-held
SELECT count(*) FROM visits; -- expect: access-exclusive-held
INSERT INTO copies SELECT * FROM old_visits; -- expect: access-exclusive-held
CREATE INDEX ON users (locale); -- expect: index-without-concurrently
UPDATE visits SET seconds = 1 WHERE seconds = 0; -- expect: unbatched-backfill
SELECT max(id) FROM visits;
SELECT setval('visits_id_seq', (SELECT max(id) FROM visits));
SELECT * FROM visits WHERE id = 1;
SELECT 1 FROM pg_class;
SELECT pg_sleep(0);
ANALYZE users;
