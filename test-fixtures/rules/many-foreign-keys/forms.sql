-- run: transaction=migration
ALTER TABLE orders ADD CONSTRAINT a FOREIGN KEY (a) REFERENCES shops (id) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT b FOREIGN KEY (b) REFERENCES shops (id) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT c FOREIGN KEY (c) REFERENCES customers (id) NOT VALID; -- expect: many-foreign-keys
CREATE TABLE items (id bigint, order_id bigint REFERENCES orders (id), shop_id bigint REFERENCES shops (id));
