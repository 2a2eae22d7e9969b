CLUSTER orders USING orders_pkey; -- expect: cluster
