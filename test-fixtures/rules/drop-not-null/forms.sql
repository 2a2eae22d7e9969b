ALTER TABLE users ALTER COLUMN email DROP NOT NULL; -- expect: drop-not-null
ALTER TABLE users ALTER email DROP NOT NULL, ALTER name DROP NOT NULL; -- expect: drop-not-null, drop-not-null
ALTER TABLE users ALTER COLUMN email DROP DEFAULT;
CREATE TABLE items (sku text NOT NULL);
ALTER TABLE items ALTER COLUMN sku DROP NOT NULL;
