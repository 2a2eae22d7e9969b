CREATE INDEX CONCURRENTLY events_2024_at_kind_idx ON events_2024 (at, kind);
