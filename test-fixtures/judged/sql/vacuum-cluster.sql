VACUUM FULL orders; -- expect: vacuum-full
VACUUM (FULL, ANALYZE) orders; -- expect: vacuum-full
VACUUM (FULL false, ANALYZE) orders;
CLUSTER orders USING orders_pkey; -- expect: cluster
ALTER TABLE orders CLUSTER ON orders_pkey;
