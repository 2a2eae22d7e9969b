BEGIN;
LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE; -- expect: explicit-lock
SELECT count(*) FROM orders;
COMMIT;
