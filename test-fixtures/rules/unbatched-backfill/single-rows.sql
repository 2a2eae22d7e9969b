-- As many rows as are written out, whatever their values are read from.
INSERT INTO fields (name, kind_id) VALUES ('note', (SELECT id FROM kinds WHERE name = 'Text'));
INSERT INTO fields (name, kind_id) VALUES ('a', (SELECT id FROM kinds LIMIT 1)), ('b', 2);
UPDATE fields SET position = 16 WHERE fields.id = (SELECT id FROM fields WHERE name = 'status');
-- A query that looks at the row outside gives another id for each.
DELETE FROM fields f WHERE f.id = (SELECT min(g.id) FROM fields g WHERE g.name = f.name); -- expect: unbatched-backfill
-- The server's catalogs are no application's.
UPDATE pg_index SET indisready = false WHERE indrelid = (SELECT oid FROM pg_class WHERE relname = 'fields');
DELETE FROM pg_catalog.pg_description WHERE objoid = 1;
