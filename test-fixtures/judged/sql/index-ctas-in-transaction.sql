BEGIN;
CREATE TABLE orders_archive AS SELECT * FROM orders WHERE placed_at < '2020-01-01';
ALTER TABLE orders_archive ADD PRIMARY KEY (id);
CREATE INDEX orders_archive_customer_idx ON orders_archive (customer_id);
COMMIT;
