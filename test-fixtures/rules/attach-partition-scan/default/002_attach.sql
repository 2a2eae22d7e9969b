CREATE TABLE a (LIKE events);
-- The DEFAULT partition is read for rows of the new one.
ALTER TABLE events ATTACH PARTITION a FOR VALUES FROM ('2020-01-01') TO ('2021-01-01'); -- expect: attach-partition-scan
