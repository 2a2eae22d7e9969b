CREATE TABLE metrics (at timestamptz NOT NULL, name text NOT NULL, value double precision) PARTITION BY RANGE (at);
CREATE TABLE metrics_2024 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE metrics_rest PARTITION OF metrics DEFAULT;
CREATE INDEX ON metrics (name, at);
