SELECT set_config('lock_timeout', '2s', false);
CREATE INDEX CONCURRENTLY orders_note_idx ON orders (note); -- expect: lock-timeout-on-concurrent
