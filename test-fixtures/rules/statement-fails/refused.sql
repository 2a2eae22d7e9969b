DROP INDEX CONCURRENTLY a, b; -- expect: statement-fails
CREATE TABLE events (id bigint, at date NOT NULL, kind text) PARTITION BY RANGE (at);
CREATE INDEX CONCURRENTLY ON events (id); -- expect: statement-fails
CREATE UNIQUE INDEX ON events (id); -- expect: statement-fails
CREATE UNIQUE INDEX ON events (id, at);
ALTER TABLE events ALTER COLUMN at TYPE timestamp; -- expect: type-change-dependency
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS n WITH NO DATA;
CREATE UNIQUE INDEX ON totals (n);
REFRESH MATERIALIZED VIEW CONCURRENTLY totals; -- expect: statement-fails
REFRESH MATERIALIZED VIEW totals; -- expect: refresh-without-concurrently
REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
