CREATE TABLE orders (id bigint, state text);
CREATE MATERIALIZED VIEW totals AS SELECT state, count(*) AS n FROM orders GROUP BY state;
