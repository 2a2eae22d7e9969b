ALTER TABLE events ADD CONSTRAINT again FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; -- expect: partitioned-foreign-key
