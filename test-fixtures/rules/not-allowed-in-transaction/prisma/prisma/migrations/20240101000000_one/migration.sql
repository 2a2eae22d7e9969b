ALTER TABLE orders ADD COLUMN day date;
CREATE INDEX CONCURRENTLY orders_day ON orders (day); -- expect: not-allowed-in-transaction
