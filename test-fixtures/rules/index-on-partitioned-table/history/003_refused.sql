CREATE UNIQUE INDEX CONCURRENTLY visits_at ON visits (at); -- expect: index-on-partitioned-table
