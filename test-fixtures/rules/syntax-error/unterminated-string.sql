CREATE INDEX ON orders (id); -- expect: index-without-concurrently
COMMENT ON TABLE orders IS 'never closed; -- expect: syntax-error
