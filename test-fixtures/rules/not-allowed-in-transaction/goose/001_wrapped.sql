-- +goose Up
CREATE INDEX CONCURRENTLY orders_state ON orders (state); -- expect: not-allowed-in-transaction
-- +goose Down
DROP INDEX orders_state;
