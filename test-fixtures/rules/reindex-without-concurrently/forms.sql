REINDEX INDEX users_email_index; -- expect: reindex-without-concurrently
REINDEX TABLE users; -- expect: reindex-without-concurrently
REINDEX (VERBOSE) TABLE shop.users; -- expect: reindex-without-concurrently
REINDEX SCHEMA shop; -- expect: reindex-without-concurrently
REINDEX DATABASE app; -- expect: reindex-without-concurrently
REINDEX (CONCURRENTLY FALSE) TABLE users; -- expect: reindex-without-concurrently
REINDEX INDEX CONCURRENTLY users_email_index;
REINDEX (CONCURRENTLY) TABLE users;
REINDEX (VERBOSE, CONCURRENTLY) SCHEMA shop;
CREATE TABLE items (id bigint PRIMARY KEY);
REINDEX TABLE items;
REINDEX INDEX items_pkey;
