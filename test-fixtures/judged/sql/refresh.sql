REFRESH MATERIALIZED VIEW CONCURRENTLY daily_sales;
REFRESH MATERIALIZED VIEW weekly_sales; -- expect: refresh-without-concurrently warning
REFRESH MATERIALIZED VIEW yearly_sales WITH NO DATA; -- expect: refresh-without-concurrently error
