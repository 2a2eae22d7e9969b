ALTER TABLE visits ADD FOREIGN KEY (customer_id) REFERENCES customers (id); -- expect: partitioned-foreign-key
ALTER TABLE clicks ADD FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; -- expect: partitioned-foreign-key
CREATE TABLE fresh (id bigint, customer_id bigint) PARTITION BY RANGE (id);
ALTER TABLE fresh ADD FOREIGN KEY (customer_id) REFERENCES customers (id);
