CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, state text);
CREATE INDEX orders_state_index ON orders (state);
