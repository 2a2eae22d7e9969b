-- run: transaction=migration
BEGIN; -- expect: nested-transaction
SAVEPOINT a;
ROLLBACK TO SAVEPOINT a;
RELEASE SAVEPOINT a;
COMMIT; -- expect: nested-transaction
BEGIN;
COMMIT;
