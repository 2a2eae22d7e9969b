CREATE TABLE orders_new (id bigint, state text);
ALTER TABLE orders_new RENAME TO fresh_orders;
ALTER TABLE fresh_orders RENAME COLUMN state TO status;
CREATE INDEX ON fresh_orders (status);
CREATE INDEX ON orders_new (id); -- expect: index-without-concurrently, unknown-object
