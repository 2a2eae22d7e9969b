-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = 0;
ALTER TABLE orders ADD COLUMN a text;
CREATE INDEX CONCURRENTLY orders_a ON orders (a); -- expect: concurrent-with-other-statements
DROP INDEX CONCURRENTLY orders_b;
-- +goose Down
ALTER TABLE orders DROP COLUMN a;
