ALTER TABLE users ADD CONSTRAINT users_email_nn CHECK (email IS NOT NULL AND email <> '') NOT VALID;
