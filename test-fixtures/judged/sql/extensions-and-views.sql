CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE OR REPLACE VIEW open_orders AS SELECT id, total FROM orders WHERE closed_at IS NULL;
CREATE SEQUENCE IF NOT EXISTS order_no_seq;
CREATE OR REPLACE FUNCTION app.total(o orders) RETURNS numeric LANGUAGE sql STABLE AS $$ SELECT 1.0 $$;
CREATE STATISTICS orders_stats (dependencies) ON city, zip FROM orders;
