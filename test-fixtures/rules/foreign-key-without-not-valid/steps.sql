ALTER TABLE orders ADD CONSTRAINT a FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT a;
ALTER TABLE ONLY orders ADD CONSTRAINT b FOREIGN KEY (customer_id) REFERENCES customers (id) DEFERRABLE; -- expect: foreign-key-without-not-valid
ALTER TABLE IF EXISTS "Orders" ADD FOREIGN KEY (id) REFERENCES "Orders" (id); -- expect: foreign-key-without-not-valid
ALTER TABLE orders
  ADD CONSTRAINT c FOREIGN KEY (id) REFERENCES customers (id), -- expect: foreign-key-without-not-valid
  ADD CONSTRAINT d FOREIGN KEY (id) REFERENCES teams (id) NOT VALID,
  ADD CONSTRAINT e FOREIGN KEY (id) REFERENCES teams (id); -- expect: foreign-key-without-not-valid
ALTER TABLE orders ADD CONSTRAINT f UNIQUE USING INDEX f_index;
