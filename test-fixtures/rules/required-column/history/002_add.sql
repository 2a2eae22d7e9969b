CREATE TABLE visits (id bigint);
ALTER TABLE visits RENAME TO hits;
ALTER TABLE hits ADD COLUMN at date NOT NULL;
ALTER TABLE users ADD COLUMN at date NOT NULL; -- expect: required-column
ALTER TABLE "Users" ADD COLUMN at date NOT NULL; -- expect: required-column
