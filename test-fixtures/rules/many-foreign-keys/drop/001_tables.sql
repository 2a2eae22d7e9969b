CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, shop_id bigint REFERENCES shops, customer_id bigint REFERENCES customers);
