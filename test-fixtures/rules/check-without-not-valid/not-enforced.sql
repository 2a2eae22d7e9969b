-- run: database=postgresql:18
ALTER TABLE orders ADD CONSTRAINT a CHECK (amount > 0) NOT ENFORCED;
ALTER TABLE orders ADD CONSTRAINT b CHECK (amount > 0); -- expect: check-without-not-valid
