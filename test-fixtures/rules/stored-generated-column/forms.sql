ALTER TABLE orders ADD COLUMN a integer GENERATED ALWAYS AS (total * 2) STORED; -- expect: stored-generated-column
ALTER TABLE orders ADD b text GENERATED ALWAYS AS (lower(state)) STORED NOT NULL; -- expect: stored-generated-column
ALTER TABLE orders
  ADD COLUMN c text,
  ADD COLUMN d tsvector GENERATED ALWAYS AS (to_tsvector('english', state)) STORED; -- expect: stored-generated-column
ALTER TABLE orders ALTER COLUMN a DROP EXPRESSION;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS a integer GENERATED ALWAYS AS (total * 2) STORED;
