-- run: database=postgresql:18
ALTER TABLE users ADD CONSTRAINT users_email_nn NOT NULL email NOT VALID;
ALTER TABLE users ALTER COLUMN email SET NOT NULL; -- expect: not-null-over-invalid
