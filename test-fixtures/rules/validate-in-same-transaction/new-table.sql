-- run: transaction=migration
CREATE TABLE items (id bigint, amount integer);
INSERT INTO items SELECT id, amount FROM orders;
ALTER TABLE items ADD CONSTRAINT a CHECK (amount > 0) NOT VALID;
ALTER TABLE items VALIDATE CONSTRAINT a;
ALTER TABLE orders VALIDATE CONSTRAINT b;
ALTER TABLE orders ALTER COLUMN amount SET DEFAULT 1;
ALTER TABLE orders VALIDATE CONSTRAINT c; -- expect: validate-in-same-transaction
