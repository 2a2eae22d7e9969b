-- run: database=postgresql:18
CREATE TABLE visits (id bigint, customer_id bigint, at date NOT NULL) PARTITION BY RANGE (at);
INSERT INTO visits SELECT * FROM old_visits;
ALTER TABLE visits ADD FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
