CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY, number text CONSTRAINT numbers UNIQUE);
