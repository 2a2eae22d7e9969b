-- run: transaction=migration
ALTER TABLE users ADD COLUMN locale text;
ALTER TABLE users ALTER COLUMN email SET NOT NULL; -- expect: set-not-null
ALTER TABLE visits ALTER COLUMN at SET NOT NULL; -- expect: set-not-null, access-exclusive-held, many-tables-locked
