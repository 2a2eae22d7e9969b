-- migrate:up
CREATE TABLE customers (
  id bigint PRIMARY KEY,
  email text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  customer_id bigint,
  note text
);

-- migrate:down
DROP TABLE orders;
DROP TABLE customers;
