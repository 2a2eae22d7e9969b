TRUNCATE sessions; -- expect: truncate
TRUNCATE TABLE ONLY a, audit.b RESTART IDENTITY; -- expect: truncate, truncate
TRUNCATE visits CASCADE; -- expect: drop-cascade
CREATE TABLE items (id bigint);
INSERT INTO items SELECT id FROM old_items;
TRUNCATE items;
CREATE TEMP TABLE scratch AS SELECT * FROM users;
TRUNCATE scratch;
CREATE TRIGGER kept BEFORE TRUNCATE ON items EXECUTE FUNCTION keep();
