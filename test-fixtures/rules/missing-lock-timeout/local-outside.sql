-- run: profile=strict
SET LOCAL lock_timeout = '2s';
ALTER TABLE users ADD COLUMN a text; -- expect: missing-lock-timeout
