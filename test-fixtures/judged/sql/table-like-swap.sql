-- the table is made anew, filled and swapped in
BEGIN;
CREATE TABLE events_new (LIKE events INCLUDING ALL);
INSERT INTO events_new SELECT * FROM events WHERE at > now() - interval '90 days';
ALTER TABLE events RENAME TO events_old; -- expect: rename-table
ALTER TABLE events_new RENAME TO events;
COMMIT;
