-- The foreign key rests on the older of the two indexes, so that the younger one may go.
CREATE TABLE tenants (id bigint PRIMARY KEY, external_id text);
CREATE UNIQUE INDEX tenants_external_id_index ON tenants (external_id);
CREATE TABLE extensions (id bigint PRIMARY KEY, tenant text REFERENCES tenants (external_id));
ALTER TABLE tenants ADD CONSTRAINT uniq_external_id UNIQUE (external_id);
ALTER TABLE tenants DROP CONSTRAINT uniq_external_id;
DROP INDEX tenants_external_id_index; -- expect: statement-fails
