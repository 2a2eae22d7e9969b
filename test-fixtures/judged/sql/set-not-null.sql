ALTER TABLE users ALTER COLUMN email SET NOT NULL; -- expect: set-not-null
