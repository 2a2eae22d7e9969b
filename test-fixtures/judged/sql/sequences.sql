ALTER SEQUENCE order_no_seq RESTART WITH 1000;
ALTER SEQUENCE order_no_seq OWNED BY orders.no;
SELECT setval('order_no_seq', 5000);
