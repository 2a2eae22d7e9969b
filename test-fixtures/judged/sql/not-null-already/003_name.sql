ALTER TABLE users ALTER COLUMN name SET NOT NULL; -- expect: set-not-null
