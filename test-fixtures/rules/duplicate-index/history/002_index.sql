CREATE INDEX CONCURRENTLY orders_a ON orders (a); -- expect: duplicate-index
CREATE INDEX CONCURRENTLY orders_a_unique ON orders (b, a);
CREATE UNIQUE INDEX CONCURRENTLY orders_u ON orders (a); -- expect: duplicate-index
CREATE INDEX CONCURRENTLY orders_id ON orders (id); -- expect: duplicate-index
CREATE INDEX CONCURRENTLY orders_note_btree ON orders (note);
CREATE INDEX CONCURRENTLY orders_c_all ON orders (c);
CREATE INDEX CONCURRENTLY orders_c_again ON orders (c) WHERE (a > 1); -- expect: duplicate-index
CREATE INDEX CONCURRENTLY orders_c_other ON orders (c) WHERE a > 2;
CREATE INDEX CONCURRENTLY orders_note_pattern ON orders (note text_pattern_ops);
CREATE INDEX CONCURRENTLY orders_a_desc ON orders (a DESC, b);
CREATE INDEX CONCURRENTLY orders_a_include ON orders (a) INCLUDE (note); -- expect: duplicate-index
