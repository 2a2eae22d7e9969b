CREATE INDEX CONCURRENTLY idx_customers_status ON customers (status);
