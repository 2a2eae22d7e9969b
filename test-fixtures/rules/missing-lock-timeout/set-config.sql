-- run: profile=strict
BEGIN;
SELECT set_config('lock_timeout', '2s', true);
ALTER TABLE users ADD COLUMN a text;
COMMIT;
ALTER TABLE users ADD COLUMN b text; -- expect: missing-lock-timeout
