-- filled and committed, so it is as live as any other
CREATE TABLE order_totals AS SELECT order_id, sum(amount) AS total FROM order_lines GROUP BY order_id;
CREATE INDEX order_totals_order_id ON order_totals (order_id); -- expect: index-without-concurrently
