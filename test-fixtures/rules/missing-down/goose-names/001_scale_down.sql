-- +goose Up -- expect: missing-down
CREATE TABLE scales (id bigint PRIMARY KEY);
