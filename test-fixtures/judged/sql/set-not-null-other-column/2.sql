ALTER TABLE users VALIDATE CONSTRAINT users_phone_nn;
ALTER TABLE users ALTER COLUMN email SET NOT NULL; -- expect: set-not-null
