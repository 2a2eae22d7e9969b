CREATE TABLE orders (id bigint PRIMARY KEY, state text, at date, CONSTRAINT orders_state_key UNIQUE (state));
CREATE INDEX orders_state_index ON orders (state);
CREATE INDEX orders_at_index ON orders (at);
CREATE INDEX orders_both_index ON orders (state, at);
CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE INDEX events_id_index ON events (id);
