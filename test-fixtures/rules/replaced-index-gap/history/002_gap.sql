DROP INDEX CONCURRENTLY orders_a; -- expect: replaced-index-gap
DROP INDEX CONCURRENTLY orders_b_c; -- expect: replaced-index-gap
DROP INDEX CONCURRENTLY orders_c;
CREATE INDEX CONCURRENTLY orders_a_b ON orders (a, b);
CREATE INDEX CONCURRENTLY orders_b ON orders (b);
CREATE INDEX CONCURRENTLY shops_c ON shops (c);
