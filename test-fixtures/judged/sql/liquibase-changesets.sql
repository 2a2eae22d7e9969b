--liquibase formatted sql

--changeset anna:1
CREATE TABLE parcels (id bigint PRIMARY KEY, order_id bigint);
CREATE INDEX parcels_order_id ON parcels (order_id);
--rollback DROP TABLE parcels;

--changeset anna:2 runInTransaction:false
CREATE INDEX CONCURRENTLY orders_state ON orders (state);
--rollback DROP INDEX CONCURRENTLY orders_state;

--changeset anna:3
CREATE INDEX CONCURRENTLY orders_at ON orders (at); -- expect: not-allowed-in-transaction
--rollback DROP INDEX orders_at;

--changeset anna:4
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ALTER COLUMN state SET NOT NULL; -- expect: set-not-null
--rollback ALTER TABLE orders ALTER COLUMN state DROP NOT NULL;
--rollback ALTER TABLE orders DROP COLUMN note;

--changeset bob:1 dbms:mysql
ALTER TABLE orders MODIFY note varchar(10);
