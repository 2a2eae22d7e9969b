CREATE TABLE items (id bigint, amount integer CHECK (amount > 0));
ALTER TABLE items ADD CONSTRAINT small CHECK (amount < 100);
CREATE TEMP TABLE scratch AS SELECT * FROM orders;
ALTER TABLE scratch ADD CHECK (amount > 0);
BEGIN;
CREATE TABLE copies AS SELECT * FROM orders;
ALTER TABLE copies ADD CONSTRAINT positive CHECK (amount > 0);
COMMIT;
ALTER TABLE copies ADD CONSTRAINT small CHECK (amount < 100); -- expect: check-without-not-valid
