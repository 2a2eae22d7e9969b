-- +goose Up
BEGIN; -- expect: nested-transaction
ALTER TABLE users ADD COLUMN locale text;
COMMIT; -- expect: nested-transaction

-- +goose Down
ALTER TABLE users DROP COLUMN locale;
