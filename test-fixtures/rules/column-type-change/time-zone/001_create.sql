CREATE TABLE orders (a timestamp, b timestamp, c timestamp, d timestamp, e timestamp);
CREATE INDEX ON orders (b);
