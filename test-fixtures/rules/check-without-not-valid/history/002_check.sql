ALTER TABLE orders ADD CONSTRAINT positive CHECK (amount > 0); -- expect: check-without-not-valid
SET search_path = audit;
ALTER TABLE orders ADD CONSTRAINT positive CHECK (amount > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT positive;
