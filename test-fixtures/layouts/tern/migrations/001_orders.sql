CREATE TABLE orders (id bigint PRIMARY KEY);
---- create above / drop below ----
DROP TABLE orders;
