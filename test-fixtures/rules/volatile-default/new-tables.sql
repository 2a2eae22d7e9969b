CREATE TABLE items (id bigint);
ALTER TABLE items ADD COLUMN token uuid DEFAULT gen_random_uuid();
CREATE TEMP TABLE scratch AS SELECT * FROM users;
ALTER TABLE scratch ADD COLUMN token uuid DEFAULT gen_random_uuid();
CREATE TABLE items_too (id bigint, token uuid DEFAULT gen_random_uuid());
CREATE TABLE copies AS SELECT * FROM users;
ALTER TABLE copies ADD COLUMN token uuid DEFAULT gen_random_uuid(); -- expect: volatile-default
