-- +goose Up
-- adds the index without blocking
CREATE INDEX CONCURRENTLY idx_orders_customer_id ON orders (customer_id); -- expect: not-allowed-in-transaction

-- +goose Down
DROP INDEX CONCURRENTLY idx_orders_customer_id;
