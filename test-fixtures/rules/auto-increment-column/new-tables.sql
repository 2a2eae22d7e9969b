-- run: transaction=migration
CREATE TABLE items (id bigint);
INSERT INTO items SELECT n FROM generate_series(1, 10) AS n;
ALTER TABLE items ADD COLUMN a serial;
CREATE TEMPORARY TABLE scratch (id bigint);
ALTER TABLE scratch ADD COLUMN a bigint GENERATED ALWAYS AS IDENTITY;
CREATE TABLE IF NOT EXISTS visits (id bigint);
ALTER TABLE visits ADD COLUMN a serial; -- expect: auto-increment-column
