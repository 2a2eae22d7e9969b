CREATE TABLE items (id bigint);
INSERT INTO items VALUES (1);
DELETE FROM items;
CREATE TEMP TABLE scratch (id bigint);
DELETE FROM scratch;
BEGIN;
CREATE TABLE copies AS SELECT * FROM visits;
DELETE FROM copies;
COMMIT;
