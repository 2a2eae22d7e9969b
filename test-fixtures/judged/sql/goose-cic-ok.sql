-- +goose NO TRANSACTION
-- +goose Up
CREATE INDEX CONCURRENTLY idx_orders_customer_id ON orders (customer_id);

-- +goose Down
DROP INDEX CONCURRENTLY idx_orders_customer_id;
