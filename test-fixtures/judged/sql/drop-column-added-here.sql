CREATE TABLE carts (id bigint PRIMARY KEY, junk text);
ALTER TABLE carts DROP COLUMN junk;
