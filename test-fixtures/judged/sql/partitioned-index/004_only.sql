CREATE INDEX events_at_kind_idx ON ONLY events (at, kind);
