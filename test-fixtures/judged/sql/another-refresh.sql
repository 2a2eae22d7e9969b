REFRESH MATERIALIZED VIEW monthly_revenue; -- expect: refresh-without-concurrently
