ALTER TABLE users ALTER COLUMN locale SET DEFAULT 'de'; -- expect: change-default
ALTER TABLE users ALTER COLUMN locale DROP DEFAULT; -- expect: change-default
ALTER TABLE users ADD COLUMN state text;
ALTER TABLE users ALTER COLUMN state SET DEFAULT 'new';
CREATE TABLE items (sku text);
ALTER TABLE items ALTER COLUMN sku SET DEFAULT '';
