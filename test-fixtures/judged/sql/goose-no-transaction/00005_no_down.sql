-- +goose Up
ALTER TABLE orders ADD COLUMN channel text; -- expect: missing-down
