SELECT * INTO TEMP picked FROM orders WHERE total > 100;
CREATE INDEX ON picked (id);
SELECT * INTO orders_copy FROM orders;
CREATE INDEX ON orders_copy (id); -- expect: index-without-concurrently
