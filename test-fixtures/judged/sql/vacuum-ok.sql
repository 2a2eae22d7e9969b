VACUUM (ANALYZE, FULL false) orders;
ANALYZE orders (customer_id);
