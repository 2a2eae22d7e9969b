-- run: transaction=migration
CREATE INDEX CONCURRENTLY a ON orders (id); -- expect: not-allowed-in-transaction
DROP INDEX CONCURRENTLY b; -- expect: not-allowed-in-transaction
REINDEX INDEX CONCURRENTLY c; -- expect: not-allowed-in-transaction
VACUUM orders; -- expect: not-allowed-in-transaction
VACUUM (FULL, ANALYZE) orders; -- expect: not-allowed-in-transaction, vacuum-full
ALTER SYSTEM SET work_mem = '8MB'; -- expect: not-allowed-in-transaction
CREATE DATABASE other; -- expect: not-allowed-in-transaction
CLUSTER; -- expect: not-allowed-in-transaction, cluster
DISCARD ALL; -- expect: not-allowed-in-transaction
REINDEX DATABASE shop; -- expect: not-allowed-in-transaction, reindex-without-concurrently
ALTER TABLE events DETACH PARTITION events_2020 CONCURRENTLY; -- expect: not-allowed-in-transaction
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
ANALYZE orders;
ALTER TYPE mood ADD VALUE 'calm';
DISCARD TEMP;
