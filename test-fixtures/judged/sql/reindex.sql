REINDEX TABLE orders; -- expect: reindex-without-concurrently
REINDEX INDEX CONCURRENTLY orders_status_idx;
REINDEX (VERBOSE, CONCURRENTLY) TABLE orders;
REINDEX INDEX orders_status_idx; -- expect: reindex-without-concurrently
