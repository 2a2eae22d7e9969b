ALTER TABLE events DETACH PARTITION events_2020; -- expect: detach-partition-without-concurrently
DROP TABLE events_2020; -- expect: drop-table
DROP TABLE events_2021; -- expect: drop-table, detach-partition-without-concurrently
-- CONCURRENTLY is refused while there is a DEFAULT partition.
ALTER TABLE visits DETACH PARTITION visits_2020;
