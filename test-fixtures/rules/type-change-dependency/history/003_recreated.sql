BEGIN;
DROP VIEW open_orders;
DROP POLICY tenants ON orders;
DROP TRIGGER touched ON orders;
DROP MATERIALIZED VIEW notes;
ALTER TABLE orders ALTER COLUMN note TYPE text;
ALTER TABLE orders ALTER COLUMN tenant TYPE text;
ALTER TABLE orders ALTER COLUMN at TYPE text;
CREATE POLICY tenants ON orders USING (tenant = current_user);
COMMIT;
ALTER TABLE orders DROP COLUMN gross, ALTER COLUMN net TYPE numeric; -- expect: drop-column, column-type-change
