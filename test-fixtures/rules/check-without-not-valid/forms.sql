ALTER TABLE orders ADD CHECK (amount > 0); -- expect: check-without-not-valid
ALTER TABLE ONLY orders ADD CONSTRAINT a CHECK (amount > 0); -- expect: check-without-not-valid
ALTER TABLE IF EXISTS public.orders ADD CONSTRAINT b CHECK (state IS NOT NULL) NO INHERIT; -- expect: check-without-not-valid
ALTER TABLE orders ADD CONSTRAINT c CHECK (amount > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT d CHECK (note <> 'NOT VALID'); -- expect: check-without-not-valid
ALTER TABLE orders
  DROP CONSTRAINT e,
  ADD CONSTRAINT e CHECK (amount > 1), -- expect: check-without-not-valid
  ADD CONSTRAINT f CHECK (amount < 9) NOT VALID;
