-- run: database=postgresql:18
ALTER TABLE users ADD CONSTRAINT users_email_nn NOT NULL email NOT VALID;
ALTER TABLE users VALIDATE CONSTRAINT users_email_nn;
