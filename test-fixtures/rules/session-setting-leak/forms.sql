-- run: transaction=migration
SET lock_timeout = '2s'; -- expect: session-setting-leak
SET LOCAL statement_timeout = '2s';
SET search_path TO a, b;
RESET search_path;
SET work_mem = '1GB';
SET work_mem TO DEFAULT;
SELECT set_config('timezone', 'UTC', false); -- expect: session-setting-leak
SELECT set_config('datestyle', 'ISO', true);
SET maintenance_work_mem = '1GB';
SET maintenance_work_mem = '2GB'; -- expect: session-setting-leak
