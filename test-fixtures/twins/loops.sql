ALTER TABLE orders ADD COLUMN tenant_id bigint;
CREATE INDEX orders_tenant_id_index ON orders (tenant_id);
ALTER TABLE visits ADD COLUMN tenant_id bigint;
CREATE INDEX visits_tenant_id_index ON visits (tenant_id);
DROP TABLE a_old;
DROP TABLE b_old;
