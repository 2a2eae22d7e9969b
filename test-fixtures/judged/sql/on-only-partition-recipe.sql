-- step 1 of the partitioned recipe
CREATE TABLE measurements (id bigint, taken_at timestamptz NOT NULL, v float8) PARTITION BY RANGE (taken_at);
CREATE TABLE measurements_2024 PARTITION OF measurements FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX measurements_v ON ONLY measurements (v);
CREATE INDEX measurements_2024_v ON measurements_2024 (v);
ALTER INDEX measurements_v ATTACH PARTITION measurements_2024_v;
