ALTER TABLE logs DETACH PARTITION logs_2020; -- expect: detach-partition-without-concurrently
ALTER TABLE logs DETACH PARTITION logs_2021 CONCURRENTLY; -- expect: concurrent-with-other-statements
ALTER TABLE logs DETACH PARTITION logs_2022 FINALIZE;
