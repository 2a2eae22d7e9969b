-- +goose Up
CREATE INDEX CONCURRENTLY orders_id_status_idx ON orders (id, status); -- expect: not-allowed-in-transaction

-- +goose Down
DROP INDEX orders_id_status_idx;
