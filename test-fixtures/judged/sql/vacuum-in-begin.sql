START TRANSACTION;
VACUUM ANALYZE orders; -- expect: not-allowed-in-transaction
COMMIT;
VACUUM (ANALYZE) orders;
ANALYZE orders;
