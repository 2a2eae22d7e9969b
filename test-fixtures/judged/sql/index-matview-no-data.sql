CREATE MATERIALIZED VIEW top_customers AS
  SELECT customer_id, sum(total) AS total FROM orders GROUP BY 1
  WITH NO DATA;
CREATE UNIQUE INDEX ON top_customers (customer_id);
REFRESH MATERIALIZED VIEW top_customers;
