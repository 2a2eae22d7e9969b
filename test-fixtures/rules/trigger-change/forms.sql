CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch(); -- expect: trigger-change
CREATE OR REPLACE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch(); -- expect: trigger-change
CREATE CONSTRAINT TRIGGER kept AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION keep(); -- expect: trigger-change
ALTER TABLE users DISABLE TRIGGER touched; -- expect: trigger-change
ALTER TABLE users ENABLE ALWAYS TRIGGER touched; -- expect: trigger-change
ALTER TABLE users DISABLE TRIGGER USER; -- expect: trigger-change
ALTER TABLE users DISABLE TRIGGER ALL; -- expect: trigger-change
ALTER TABLE users ENABLE TRIGGER ALL; -- expect: trigger-change
DROP TRIGGER touched ON users; -- expect: trigger-change
DROP TRIGGER IF EXISTS kept ON users; -- expect: trigger-change
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE items (id bigint);
CREATE TRIGGER touched BEFORE UPDATE ON items FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE items DISABLE TRIGGER ALL;
DROP TRIGGER touched ON items;
