ALTER TABLE users ADD CONSTRAINT users_email_nn CHECK (length(email) > 0) NOT VALID;
