ALTER TABLE events DETACH PARTITION events_2019; -- expect: detach-partition-without-concurrently
