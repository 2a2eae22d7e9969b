ALTER TABLE users ALTER COLUMN a SET NOT NULL; -- expect: set-not-null
