-- run: profile=strict
SET lock_timeout = 0;
ALTER TABLE users ADD COLUMN a text; -- expect: missing-lock-timeout
