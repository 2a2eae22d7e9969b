CREATE INDEX CONCURRENTLY orders_a_b_c_d ON orders (a, b, c, d);
