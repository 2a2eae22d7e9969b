CREATE INDEX events_kind_idx ON events (kind); -- expect: index-on-partitioned-table
