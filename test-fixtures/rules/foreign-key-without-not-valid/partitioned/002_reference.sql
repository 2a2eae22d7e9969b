ALTER TABLE events ADD FOREIGN KEY (customer_id) REFERENCES customers (id); -- expect: partitioned-foreign-key
