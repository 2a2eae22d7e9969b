BEGIN;
CREATE TABLE orders (amount integer);
ROLLBACK;
ALTER TABLE orders ADD CONSTRAINT positive CHECK (amount > 0); -- expect: check-without-not-valid
