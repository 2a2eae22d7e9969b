-- +goose Up
-- +goose StatementBegin
CREATE INDEX idx_orders_customer_id ON orders (customer_id); -- expect: index-without-concurrently
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
DROP INDEX idx_orders_customer_id;
-- +goose StatementEnd
