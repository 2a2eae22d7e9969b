CREATE UNIQUE INDEX CONCURRENTLY orders_number_index ON orders (number);
ALTER TABLE orders DROP CONSTRAINT numbers;
CREATE UNIQUE INDEX CONCURRENTLY orders_id_index ON orders (id);
ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id_index;
