ALTER TABLE people ALTER COLUMN b SET NOT NULL;
ALTER TABLE users ALTER COLUMN a SET NOT NULL; -- expect: set-not-null, unknown-object
