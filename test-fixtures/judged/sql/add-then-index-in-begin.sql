BEGIN;
ALTER TABLE orders ADD COLUMN external_id uuid;
CREATE UNIQUE INDEX orders_external_key ON orders (external_id); -- expect: index-without-concurrently
COMMIT;
