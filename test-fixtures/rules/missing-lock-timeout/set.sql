-- run: profile=strict
SET lock_timeout TO '2s';
ALTER TABLE users ADD COLUMN a text;
