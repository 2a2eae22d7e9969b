-- +goose Up -- expect: missing-down
ALTER TABLE orders ADD COLUMN channel text;
