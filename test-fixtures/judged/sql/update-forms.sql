UPDATE orders o SET total = i.total FROM invoices i WHERE i.order_id = o.id; -- expect: unbatched-backfill
DELETE FROM sessions USING users WHERE users.id = sessions.user_id AND users.deleted; -- expect: unbatched-backfill
UPDATE orders SET total = 0 WHERE id = id; -- expect: update-without-where
WITH gone AS (DELETE FROM carts WHERE expired RETURNING *) INSERT INTO carts_archive SELECT * FROM gone; -- expect: unbatched-backfill
