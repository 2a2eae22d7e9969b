-- +goose Up
ALTER TABLE users ADD COLUMN locale text;
ALTER TABLE users ADD COLUMN zone text;

-- +goose Down
ALTER TABLE users DROP COLUMN zone;
ALTER TABLE users DROP COLUMN locale;
