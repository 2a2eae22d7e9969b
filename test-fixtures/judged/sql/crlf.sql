CREATE TABLE plans (id bigint PRIMARY KEY);
-- a comment with an apostrophe: it's fine
ALTER TABLE plans ADD COLUMN name text NOT NULL;
CREATE INDEX orders_plan_idx ON orders (plan_id); -- expect: index-without-concurrently
