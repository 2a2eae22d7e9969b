-- run: transaction=migration
BEGIN; -- expect: nested-transaction
