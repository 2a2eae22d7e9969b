-- The next migration may validate this one.
ALTER TABLE orders ADD CONSTRAINT e CHECK (e > 0) NOT VALID;
