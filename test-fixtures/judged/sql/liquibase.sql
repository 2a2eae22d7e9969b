--liquibase formatted sql
--changeset ada:1
CREATE TABLE gadget (id bigint PRIMARY KEY, name text);
CREATE INDEX gadget_name ON gadget (name);
--rollback DROP TABLE gadget;
--changeset ada:2 runInTransaction:false
CREATE INDEX CONCURRENTLY orders_gadget ON orders (gadget_id);
--rollback DROP INDEX CONCURRENTLY orders_gadget;
