CREATE TABLE customers (id bigint PRIMARY KEY, parent_id bigint);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id), team_id bigint);
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);
ALTER TABLE orders ADD CONSTRAINT orders_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id);
ALTER TABLE customers ADD FOREIGN KEY (parent_id) REFERENCES customers (id);
-- The rows to be checked are those of the referencing table.
ALTER TABLE visits ADD FOREIGN KEY (customer_id) REFERENCES customers (id); -- expect: foreign-key-without-not-valid
