CREATE INDEX events_id_index ON ONLY events (id);
CREATE INDEX CONCURRENTLY events_2024_id_index ON events_2024 (id);
ALTER INDEX events_id_index ATTACH PARTITION events_2024_id_index;
CREATE INDEX events_at_index ON events (at); -- expect: index-on-partitioned-table
CREATE INDEX ON ONLY hits (id); -- expect: index-without-concurrently
