DROP TABLE tags;
DROP INDEX customers_email_idx;
DROP INDEX orders_customer_id_idx;
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
ALTER TABLE customers DROP COLUMN nick;
