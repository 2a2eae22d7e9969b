START TRANSACTION;
CREATE INDEX CONCURRENTLY a ON orders (id); -- expect: not-allowed-in-transaction
COMMIT;
CREATE INDEX CONCURRENTLY b ON orders (id);
BEGIN WORK;
ROLLBACK;
CREATE INDEX CONCURRENTLY c ON orders (id);
BEGIN;
SAVEPOINT s;
VACUUM orders; -- expect: not-allowed-in-transaction
END;
VACUUM orders;
-- BEGIN;
COMMENT ON TABLE orders IS 'BEGIN;';
VACUUM orders;
BEGIN;
COMMIT AND CHAIN;
VACUUM orders; -- expect: not-allowed-in-transaction
COMMIT;
