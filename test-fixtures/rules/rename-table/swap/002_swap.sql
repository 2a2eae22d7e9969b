-- run: transaction=migration
CREATE TABLE orders_new (id bigint PRIMARY KEY);
ALTER TABLE orders RENAME TO orders_old; -- expect: rename-table
ALTER TABLE orders_new RENAME TO orders;
