WITH stale AS (SELECT id FROM carts WHERE updated_at < now() - interval '1 year') -- expect: unbatched-backfill
UPDATE carts SET archived = true FROM stale WHERE carts.id = stale.id;
