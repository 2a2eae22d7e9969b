-- run: transaction=migration
SET LOCAL lock_timeout = '2s';
LOCK TABLE users IN SHARE MODE;
SET LOCAL lock_timeout = 0;
LOCK TABLE users IN SHARE MODE; -- expect: explicit-lock
