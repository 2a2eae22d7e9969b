SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note); -- expect: lock-timeout-on-concurrent
