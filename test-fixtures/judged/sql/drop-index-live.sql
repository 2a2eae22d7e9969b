DROP INDEX idx_orders_status; -- expect: drop-index-without-concurrently
