VACUUM FULL; -- expect: vacuum-full
VACUUM FULL events; -- expect: vacuum-full
VACUUM FULL VERBOSE events, users; -- expect: vacuum-full
VACUUM (FULL) events; -- expect: vacuum-full
VACUUM (ANALYZE, FULL true) events; -- expect: vacuum-full
VACUUM (FULL false) events;
VACUUM (FULL off, ANALYZE) events;
VACUUM events;
VACUUM ANALYZE "full";
CREATE TABLE items (id bigint);
VACUUM FULL items;
