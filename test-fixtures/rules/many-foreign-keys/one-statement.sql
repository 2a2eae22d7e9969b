-- run: transaction=migration
ALTER TABLE orders
  ADD CONSTRAINT a FOREIGN KEY (a) REFERENCES shops (id) NOT VALID,
  ADD CONSTRAINT c FOREIGN KEY (c) REFERENCES customers (id) NOT VALID;
