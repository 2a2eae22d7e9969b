ALTER TABLE visits ADD COLUMN page text; -- expect: unknown-object
ALTER TABLE users ALTER COLUMN locale SET DEFAULT 'en'; -- expect: unknown-object
ALTER TABLE users ALTER COLUMN mail SET DEFAULT 'a@b';
ALTER TABLE IF EXISTS visits ADD COLUMN page text;
