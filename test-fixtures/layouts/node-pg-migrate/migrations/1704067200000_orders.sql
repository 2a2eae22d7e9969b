-- Up Migration
CREATE TABLE orders (id bigint PRIMARY KEY);
-- Down Migration
DROP TABLE orders;
