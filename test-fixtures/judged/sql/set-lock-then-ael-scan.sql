BEGIN;
ALTER TABLE users ADD COLUMN x text;
CREATE INDEX orders_x ON orders (x); -- expect: index-without-concurrently
COMMIT;
