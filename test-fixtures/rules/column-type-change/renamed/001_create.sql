CREATE TABLE orders (total integer, note varchar(20));
