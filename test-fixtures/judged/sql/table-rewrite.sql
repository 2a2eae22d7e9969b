ALTER TABLE orders SET UNLOGGED; -- expect: table-rewrite
ALTER TABLE orders SET TABLESPACE fast; -- expect: table-rewrite
ALTER TABLE orders SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
ALTER TABLE orders ALTER COLUMN status SET STATISTICS 500;
ALTER TABLE orders ALTER COLUMN body SET STORAGE EXTERNAL;
