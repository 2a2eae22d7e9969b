BEGIN;
ALTER TABLE orders ADD COLUMN note text;
CREATE TABLE order_counts AS SELECT customer_id, count(*) AS n FROM orders GROUP BY 1; -- expect: access-exclusive-held
COMMIT;
