ALTER TABLE users ADD COLUMN a text;
ALTER TABLE users RENAME COLUMN a TO b;
ALTER TABLE users RENAME COLUMN b TO c;
CREATE TABLE items (id bigint);
ALTER TABLE items RENAME COLUMN id TO item_id;
CREATE TEMP TABLE scratch (id bigint);
ALTER TABLE scratch RENAME COLUMN id TO scratch_id;
