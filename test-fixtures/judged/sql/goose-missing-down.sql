-- +goose Up -- expect: missing-down
ALTER TABLE users ADD COLUMN locale text;
