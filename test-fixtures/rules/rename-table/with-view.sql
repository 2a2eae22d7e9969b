BEGIN;
ALTER TABLE users RENAME TO people;
CREATE VIEW users AS SELECT * FROM people;
COMMIT;
BEGIN;
ALTER TABLE orders SET SCHEMA archive;
CREATE OR REPLACE VIEW orders AS SELECT * FROM archive.orders;
COMMIT;
-- For a moment there is neither a table nor a view of this name.
ALTER TABLE visits RENAME TO hits; -- expect: rename-table
CREATE VIEW visits AS SELECT * FROM hits;
BEGIN;
ALTER TABLE loads RENAME TO trips; -- expect: rename-table
CREATE VIEW freight AS SELECT * FROM trips;
COMMIT;
