CREATE TABLE regions (id bigint PRIMARY KEY, name text);
ALTER TABLE orders ADD COLUMN region_id bigint;
ALTER TABLE orders ADD CONSTRAINT orders_region_fk FOREIGN KEY (region_id) REFERENCES regions (id); -- expect: foreign-key-without-not-valid
