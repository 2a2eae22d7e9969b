ALTER TABLE logs DETACH PARTITION logs_2022; -- expect: detach-partition-without-concurrently
