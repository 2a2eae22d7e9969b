-- run: profile=strict transaction=migration
SET LOCAL lock_timeout = 2000;
ALTER TABLE users ADD COLUMN a text;
