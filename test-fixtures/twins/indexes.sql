CREATE INDEX orders_state_index ON orders (state);
CREATE UNIQUE INDEX orders_number_index ON orders (number);
CREATE INDEX by_name ON orders USING gin (lower(name) gin_trgm_ops);
CREATE INDEX orders_state_at_index ON orders (state, at DESC) WHERE state = 'open';
CREATE UNIQUE INDEX orders_number_team_id_index ON orders (number, team_id) INCLUDE (total) NULLS NOT DISTINCT;
