BEGIN;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders VALIDATE CONSTRAINT positive;
ALTER TABLE orders ADD CONSTRAINT small CHECK (amount < 9) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT small; -- expect: validate-in-same-transaction
COMMIT;
