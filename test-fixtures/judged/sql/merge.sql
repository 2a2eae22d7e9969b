MERGE INTO stock s USING deliveries d ON s.sku = d.sku -- expect: unbatched-backfill
WHEN MATCHED THEN UPDATE SET n = s.n + d.n
WHEN NOT MATCHED THEN INSERT (sku, n) VALUES (d.sku, d.n);
