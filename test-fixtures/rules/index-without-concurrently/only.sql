-- ONLY is said of partitioned tables, so one that was never seen is one.
CREATE INDEX measurements_value ON ONLY measurements (value);
CREATE INDEX measurements_2024_value ON measurements_2024 (value); -- expect: index-without-concurrently
ALTER INDEX measurements_value ATTACH PARTITION measurements_2024_value;
