SET lock_timeout = '2s';
SET statement_timeout = '1min';
CREATE INDEX CONCURRENTLY a ON orders (a); -- expect: lock-timeout-on-concurrent
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
