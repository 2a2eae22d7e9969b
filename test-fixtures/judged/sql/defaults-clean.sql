ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'new', ALTER COLUMN note DROP NOT NULL, ALTER COLUMN note DROP DEFAULT;
ALTER TABLE orders SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
ALTER TABLE orders ALTER COLUMN customer_id SET STATISTICS 500;
