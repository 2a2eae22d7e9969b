-- The table may have been there before, with all its rows.
CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, state text);
CREATE INDEX orders_state_index ON orders (state); -- expect: index-without-concurrently
CREATE INDEX IF NOT EXISTS orders_id_index ON orders (id); -- expect: index-without-concurrently
