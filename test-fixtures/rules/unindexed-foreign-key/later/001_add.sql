CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id) ON DELETE CASCADE);
CREATE TABLE parts (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id) ON DELETE CASCADE); -- expect: unindexed-foreign-key
