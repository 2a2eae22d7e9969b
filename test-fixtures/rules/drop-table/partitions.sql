CREATE TABLE events (at date) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
DROP TABLE events_2024;
DROP TABLE visits_2020; -- expect: drop-table
