CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id)); -- expect: new-foreign-key-lock
CREATE TABLE parts (id bigint PRIMARY KEY, item_id bigint REFERENCES items (id), parent_id bigint REFERENCES parts (id));
ALTER TABLE parts ADD COLUMN shop_id bigint REFERENCES shops (id); -- expect: new-foreign-key-lock
ALTER TABLE parts ADD CONSTRAINT made_by FOREIGN KEY (id) REFERENCES makers (id); -- expect: new-foreign-key-lock
ALTER TABLE items ADD FOREIGN KEY (id) REFERENCES parts (id);
CREATE TABLE plain (id bigint);
-- Between existing tables it is another matter.
ALTER TABLE orders ADD COLUMN shop_id bigint REFERENCES shops (id);
