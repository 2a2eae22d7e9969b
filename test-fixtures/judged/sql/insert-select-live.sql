INSERT INTO order_totals (order_id, total) SELECT order_id, sum(price) FROM order_items GROUP BY 1; -- expect: unbatched-backfill warning
