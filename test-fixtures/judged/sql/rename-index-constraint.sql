ALTER INDEX idx_orders_a RENAME TO idx_orders_b;
ALTER TABLE orders RENAME CONSTRAINT total_positive TO total_ok;
ALTER SEQUENCE order_no_seq RENAME TO order_number_seq;
