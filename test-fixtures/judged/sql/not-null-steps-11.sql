-- run: database=postgresql:11
ALTER TABLE users ADD CONSTRAINT email_given CHECK (email IS NOT NULL) NOT VALID;
ALTER TABLE users VALIDATE CONSTRAINT email_given;
ALTER TABLE users ALTER COLUMN email SET NOT NULL; -- expect: set-not-null
