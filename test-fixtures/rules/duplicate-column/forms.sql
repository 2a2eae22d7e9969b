CREATE TABLE a (id bigint PRIMARY KEY, b text, c text);
ALTER TABLE a ADD COLUMN b int; -- expect: duplicate-column
ALTER TABLE a ADD COLUMN IF NOT EXISTS b int;
ALTER TABLE a ADD COLUMN "B" int;
ALTER TABLE a RENAME COLUMN c TO b; -- expect: duplicate-column
ALTER TABLE a DROP COLUMN b, ADD COLUMN b int;
CREATE TABLE d (
  e text,
  E int -- expect: duplicate-column
);
ALTER TABLE never_made ADD COLUMN x int;
ALTER TABLE never_made ADD COLUMN x int; -- expect: duplicate-column
ALTER TABLE a ADD COLUMN f int, ADD COLUMN f text; -- expect: duplicate-column
