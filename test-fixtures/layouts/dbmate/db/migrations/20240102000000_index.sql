-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY orders_id ON orders (id);

-- migrate:down
DROP INDEX orders_id;
