ALTER TABLE users RENAME TO people;
ALTER TABLE orders RENAME COLUMN total TO amount;
ALTER INDEX orders_total_index RENAME TO orders_amount_index;
