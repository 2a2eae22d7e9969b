CREATE INDEX CONCURRENTLY idx_orders_customer_id ON orders USING btree (customer_id) WHERE cancelled_at IS NULL;
