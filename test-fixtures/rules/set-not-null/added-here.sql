-- run: transaction=migration
-- The advice is to write NOT NULL into the ADD COLUMN.
ALTER TABLE users ADD COLUMN locale text DEFAULT 'en';
ALTER TABLE users ALTER COLUMN locale SET NOT NULL; -- expect: set-not-null
ALTER TABLE users ADD COLUMN zone text NOT NULL DEFAULT 'UTC';
