CREATE TABLE orders (id bigint, a text, b text, c text);
CREATE INDEX orders_a ON orders (a);
CREATE INDEX orders_b_c ON orders (b, c);
CREATE INDEX orders_c ON orders (c);
