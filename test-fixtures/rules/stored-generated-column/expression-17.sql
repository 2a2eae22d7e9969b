-- run: database=postgresql:17
ALTER TABLE orders ADD COLUMN a integer GENERATED ALWAYS AS (total * 2) STORED; -- expect: stored-generated-column
ALTER TABLE orders ALTER COLUMN a SET EXPRESSION AS (total * 3); -- expect: stored-generated-column
ALTER TABLE orders ALTER COLUMN other SET EXPRESSION AS (total * 3); -- expect: stored-generated-column
