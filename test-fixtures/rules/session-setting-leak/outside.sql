SET lock_timeout = '2s';
BEGIN;
SET search_path TO a;
ROLLBACK;
