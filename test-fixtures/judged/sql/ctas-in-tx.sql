-- run: transaction=migration
CREATE TABLE order_totals AS SELECT order_id, sum(amount) AS total FROM order_lines GROUP BY order_id;
CREATE INDEX order_totals_order_id ON order_totals (order_id);
ALTER TABLE order_totals ADD PRIMARY KEY (order_id);
