CREATE TABLE items (id bigint, sku text);
ALTER TABLE items ALTER COLUMN sku SET NOT NULL;
CREATE TEMP TABLE scratch AS SELECT * FROM users;
ALTER TABLE scratch ALTER COLUMN id SET NOT NULL;
-- The default fills the rows, and they are read all the same.
ALTER TABLE users ADD COLUMN locale text DEFAULT 'en';
ALTER TABLE users ALTER COLUMN locale SET NOT NULL; -- expect: set-not-null
ALTER TABLE users ADD COLUMN zone text DEFAULT 'UTC' NOT NULL;
ALTER TABLE users ALTER COLUMN zone SET NOT NULL;
