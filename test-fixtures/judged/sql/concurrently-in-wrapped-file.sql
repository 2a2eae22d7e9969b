-- run: transaction=migration
CREATE INDEX CONCURRENTLY idx_orders_status ON orders (status); -- expect: not-allowed-in-transaction
