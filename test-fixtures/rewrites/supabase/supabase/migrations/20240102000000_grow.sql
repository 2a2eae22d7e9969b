-- What customers like to be called.
ALTER TABLE customers ADD COLUMN nick text;

-- Every order is somebody's.
ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE;

CREATE INDEX orders_customer_id_idx ON orders (customer_id) INCLUDE (note);
CREATE UNIQUE INDEX customers_email_idx ON customers (lower(email)); -- logins ignore case

CREATE TABLE tags (
  id bigint PRIMARY KEY,
  name text NOT NULL
);
CREATE INDEX tags_name_idx ON tags (name);
