DROP INDEX users_email;
DROP TABLE stock.orders;
