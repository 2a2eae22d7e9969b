CREATE TABLE orders (id bigint PRIMARY KEY, a int, b int, c int, note text);
CREATE INDEX orders_a_b ON orders (a, b);
CREATE UNIQUE INDEX orders_b ON orders (b);
CREATE INDEX orders_note ON orders USING hash (note);
CREATE INDEX orders_c ON orders (c) WHERE a > 1;
