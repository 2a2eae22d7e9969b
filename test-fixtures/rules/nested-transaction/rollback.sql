-- run: transaction=migration
START TRANSACTION; -- expect: nested-transaction
ROLLBACK; -- expect: nested-transaction
