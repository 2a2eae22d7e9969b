CREATE INDEX CONCURRENTLY items_order_id ON items (order_id);
