BEGIN;
DROP MATERIALIZED VIEW IF EXISTS daily_sales;
CREATE MATERIALIZED VIEW daily_sales AS SELECT day, sum(total) AS total FROM orders GROUP BY day;
CREATE UNIQUE INDEX daily_sales_day_key ON daily_sales (day);
COMMIT;
