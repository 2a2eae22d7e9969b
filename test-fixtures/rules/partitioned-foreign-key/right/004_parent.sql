ALTER TABLE visits ADD CONSTRAINT customer FOREIGN KEY (customer_id) REFERENCES customers (id);
