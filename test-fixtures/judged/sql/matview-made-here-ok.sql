CREATE MATERIALIZED VIEW monthly_revenue AS SELECT date_trunc('month', at) AS m, sum(amount) AS total FROM payments GROUP BY 1 WITH NO DATA;
CREATE UNIQUE INDEX monthly_revenue_m ON monthly_revenue (m);
REFRESH MATERIALIZED VIEW monthly_revenue;
