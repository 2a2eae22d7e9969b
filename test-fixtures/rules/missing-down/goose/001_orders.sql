-- +goose Up -- expect: missing-down
CREATE TABLE orders (id bigint PRIMARY KEY);
