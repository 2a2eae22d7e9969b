-- The server refuses it, so that nobody waits for it.
CREATE UNIQUE INDEX events_id ON events (id); -- expect: statement-fails
CREATE UNIQUE INDEX events_id_at ON events (id, at); -- expect: index-on-partitioned-table
CREATE UNIQUE INDEX CONCURRENTLY events_at_id ON events (at, id); -- expect: index-on-partitioned-table
