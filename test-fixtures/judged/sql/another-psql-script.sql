\set ON_ERROR_STOP on
\echo 'adding index'
CREATE INDEX CONCURRENTLY orders_at ON orders (at);
\d orders
