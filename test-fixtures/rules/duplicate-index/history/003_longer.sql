CREATE INDEX CONCURRENTLY orders_a_b_c ON orders (a, b, c); -- expect: duplicate-index
