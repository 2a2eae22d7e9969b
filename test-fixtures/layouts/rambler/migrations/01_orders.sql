-- rambler up
CREATE TABLE orders (id bigint PRIMARY KEY)
-- rambler down
DROP TABLE orders
-- rambler up
CREATE TABLE items (id bigint PRIMARY KEY)
-- rambler down
DROP TABLE items
