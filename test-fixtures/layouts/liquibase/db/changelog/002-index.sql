-- liquibase formatted sql

-- changeset bob:1 runInTransaction:false labels:"slow"
CREATE INDEX CONCURRENTLY orders_id ON orders (id);
/* liquibase rollback
DROP INDEX CONCURRENTLY orders_id;
*/

-- changeset bob:2 splitStatements:true endDelimiter:/ dbms:postgresql,h2
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'
/
CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch()
/
