CREATE TABLE items (id bigint, sku text);
INSERT INTO items SELECT id, sku FROM old_items;
CREATE TEMP TABLE scratch AS SELECT * FROM users;
UPDATE scratch SET locale = 'en';
DELETE FROM scratch;
BEGIN;
CREATE TABLE copies AS SELECT * FROM users;
UPDATE copies SET locale = 'en';
COMMIT;
UPDATE copies SET locale = 'de' WHERE locale = 'en'; -- expect: unbatched-backfill
