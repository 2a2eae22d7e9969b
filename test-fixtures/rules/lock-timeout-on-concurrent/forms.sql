SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY a ON orders (a); -- expect: lock-timeout-on-concurrent
DROP INDEX CONCURRENTLY b; -- expect: lock-timeout-on-concurrent
REINDEX INDEX CONCURRENTLY c; -- expect: lock-timeout-on-concurrent
SET lock_timeout = '1h';
CREATE INDEX CONCURRENTLY d ON orders (a);
SET lock_timeout = 0;
SET statement_timeout = 30000;
CREATE INDEX CONCURRENTLY e ON orders (a); -- expect: lock-timeout-on-concurrent
RESET statement_timeout;
CREATE INDEX CONCURRENTLY f ON orders (a);
SET LOCAL lock_timeout = '1s';
CREATE INDEX CONCURRENTLY g ON orders (a);
