-- run: database=postgresql:18
CREATE TABLE events (id bigint, customer_id bigint, at date NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ADD CONSTRAINT a FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
