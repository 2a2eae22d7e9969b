ALTER TABLE events ADD FOREIGN KEY (customer_id) REFERENCES customers (id); -- expect: foreign-key-without-not-valid
