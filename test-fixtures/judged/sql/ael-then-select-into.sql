BEGIN;
ALTER TABLE users ADD COLUMN x text;
CREATE TABLE orders_copy AS SELECT * FROM orders; -- expect: access-exclusive-held
COMMIT;
