-- run: database=postgresql:18
ALTER TABLE orders ADD CONSTRAINT a FOREIGN KEY (customer_id) REFERENCES customers (id) NOT ENFORCED;
ALTER TABLE orders ADD CONSTRAINT b FOREIGN KEY (customer_id) REFERENCES customers (id) ENFORCED; -- expect: foreign-key-without-not-valid
