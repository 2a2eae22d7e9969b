-- +goose NO TRANSACTION
-- +goose up
CREATE INDEX CONCURRENTLY orders_id ON orders (id);
