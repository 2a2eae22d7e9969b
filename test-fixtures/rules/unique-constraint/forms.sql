ALTER TABLE orders ADD CONSTRAINT a UNIQUE (number); -- expect: unique-constraint
ALTER TABLE orders ADD UNIQUE (number, team_id); -- expect: unique-constraint
ALTER TABLE ONLY public.orders ADD CONSTRAINT b UNIQUE NULLS NOT DISTINCT (code) INCLUDE (state) DEFERRABLE; -- expect: unique-constraint
ALTER TABLE orders
  ADD COLUMN c text,
  ADD CONSTRAINT c_is_unique UNIQUE (c); -- expect: unique-constraint
CREATE UNIQUE INDEX CONCURRENTLY d ON orders (d);
ALTER TABLE orders ADD CONSTRAINT d UNIQUE USING INDEX d;
ALTER TABLE orders ADD CONSTRAINT e UNIQUE USING INDEX never_seen;
ALTER TABLE orders DROP CONSTRAINT a, ADD CONSTRAINT a UNIQUE (number); -- expect: unique-constraint
