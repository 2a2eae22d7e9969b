-- run: transaction=migration
ALTER TABLE orders ADD CONSTRAINT a FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT b FOREIGN KEY (store_id) REFERENCES stores (id) NOT VALID; -- expect: many-foreign-keys
