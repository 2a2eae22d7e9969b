CREATE INDEX visits_id ON visits (id); -- expect: index-on-partitioned-table
CREATE INDEX ON visits_2024 (id); -- expect: index-without-concurrently
CREATE TABLE fresh (id bigint) PARTITION BY RANGE (id);
CREATE INDEX ON fresh (id);
