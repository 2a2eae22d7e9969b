-- run: database=postgresql:18
ALTER TABLE orders ADD COLUMN a integer GENERATED ALWAYS AS (total * 2) VIRTUAL;
ALTER TABLE orders ADD COLUMN b integer GENERATED ALWAYS AS (total * 2);
ALTER TABLE orders ADD COLUMN c integer GENERATED ALWAYS AS (total * 2) STORED; -- expect: stored-generated-column
ALTER TABLE orders ALTER COLUMN a SET EXPRESSION AS (total * 3);
ALTER TABLE orders ALTER COLUMN b SET EXPRESSION AS (total * 3);
ALTER TABLE orders ALTER COLUMN c SET EXPRESSION AS (total * 3); -- expect: stored-generated-column
ALTER TABLE visits ALTER COLUMN never_seen SET EXPRESSION AS (total * 3); -- expect: stored-generated-column
