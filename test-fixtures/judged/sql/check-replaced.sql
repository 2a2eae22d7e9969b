ALTER TABLE orders
  DROP CONSTRAINT IF EXISTS state_known,
  ADD CONSTRAINT state_known CHECK (state IN ('new', 'paid', 'sent')) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT state_known;
