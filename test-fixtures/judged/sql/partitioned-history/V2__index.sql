CREATE INDEX events_kind ON events (kind); -- expect: index-on-partitioned-table
