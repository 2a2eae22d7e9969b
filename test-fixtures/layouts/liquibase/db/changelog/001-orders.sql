--liquibase formatted sql

--changeset anna:1
--comment: what people bought
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
CREATE INDEX orders_state ON orders (state);
--rollback DROP INDEX orders_state;
--rollback DROP TABLE orders;

--changeset anna:2 dbms:mysql
ALTER TABLE orders ENGINE=InnoDB;
