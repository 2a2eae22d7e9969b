-- A constraint that is not in the history is told by its name once it is validated.
ALTER TABLE users VALIDATE CONSTRAINT users_email_not_null;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users ALTER COLUMN name SET NOT NULL; -- expect: set-not-null
ALTER TABLE orders VALIDATE CONSTRAINT check_total_not_null;
ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;
ALTER TABLE orders ALTER COLUMN discount SET NOT NULL; -- expect: set-not-null
