-- given
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE visits (
  id bigserial PRIMARY KEY,
  customer_id bigint REFERENCES customers ON DELETE CASCADE,
  before bigint REFERENCES visits
);
-- rows
INSERT INTO customers SELECT generate_series(1, 50);
INSERT INTO visits (customer_id) SELECT id FROM customers;
-- unsafe drop-table
DROP TABLE visits;
-- running
INSERT INTO customers SELECT max(id) + 1 FROM customers;
