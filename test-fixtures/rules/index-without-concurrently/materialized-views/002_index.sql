CREATE UNIQUE INDEX ON totals (state); -- expect: index-without-concurrently
CREATE MATERIALIZED VIEW later AS SELECT id FROM orders WITH NO DATA;
CREATE UNIQUE INDEX ON later (id);
CREATE MATERIALIZED VIEW filled AS SELECT id FROM orders;
CREATE UNIQUE INDEX ON filled (id); -- expect: index-without-concurrently
