-- run: transaction=migration
REFRESH MATERIALIZED VIEW CONCURRENTLY monthly_revenue;
