-- run: transaction=migration
CREATE INDEX CONCURRENTLY a ON orders (id); -- expect: not-allowed-in-transaction
