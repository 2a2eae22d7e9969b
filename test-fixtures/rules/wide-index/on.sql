-- run: profile=all
CREATE INDEX CONCURRENTLY orders_a_b_c_d ON orders (a, b, c, d); -- expect: wide-index
CREATE INDEX CONCURRENTLY orders_a_b_c ON orders (a, b, c) INCLUDE (d, e);
CREATE UNIQUE INDEX CONCURRENTLY orders_all ON orders (a, b, c, d);
