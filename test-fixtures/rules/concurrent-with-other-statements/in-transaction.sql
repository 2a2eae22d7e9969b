-- run: transaction=migration
ALTER TABLE orders ADD COLUMN a text;
CREATE INDEX CONCURRENTLY orders_a ON orders (a); -- expect: not-allowed-in-transaction
