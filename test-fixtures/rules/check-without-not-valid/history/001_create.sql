CREATE TABLE orders (id bigint, amount integer);
CREATE SCHEMA audit;
CREATE TABLE audit.orders (id bigint, amount integer);
