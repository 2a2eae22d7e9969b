ALTER TABLE logs ATTACH PARTITION old_logs FOR VALUES FROM ('2019-01-01') TO ('2020-01-01'); -- expect: attach-partition-scan
