DROP INDEX orders_pkey; -- expect: statement-fails
