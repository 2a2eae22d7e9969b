CREATE TABLE items (id bigint);
ALTER TABLE items RENAME TO things;
CREATE TEMP TABLE scratch (id bigint);
ALTER TABLE scratch RENAME TO scratches;
CREATE VIEW report AS SELECT 1 AS n;
ALTER VIEW report RENAME TO summary;
