ALTER TABLE orders ADD COLUMN a bigint REFERENCES customers (id);
ALTER TABLE orders ADD COLUMN b bigint DEFAULT NULL REFERENCES customers (id); -- expect: foreign-key-without-not-valid
ALTER TABLE orders ADD COLUMN c bigint DEFAULT 1 REFERENCES customers; -- expect: foreign-key-without-not-valid
ALTER TABLE orders ADD COLUMN d bigint CONSTRAINT d_fkey REFERENCES customers (id) ON DELETE CASCADE; -- expect: unindexed-foreign-key
ALTER TABLE orders
  ADD COLUMN e bigint,
  ADD CONSTRAINT e_fkey FOREIGN KEY (e) REFERENCES customers (id); -- expect: foreign-key-without-not-valid
