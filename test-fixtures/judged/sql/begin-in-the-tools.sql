-- run: transaction=migration
BEGIN; -- expect: nested-transaction
ALTER TABLE orders ADD COLUMN note text;
COMMIT; -- expect: nested-transaction
