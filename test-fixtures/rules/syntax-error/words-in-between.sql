CREATE INDEX ON orders (id) nonsense; -- expect: syntax-error
ALTER TABLE orders ADD COLUMN a text b; -- expect: syntax-error
CREATE INDEX CONCURRENTLY a ON orders (id);
