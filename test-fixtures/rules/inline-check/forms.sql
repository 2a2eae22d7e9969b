ALTER TABLE orders ADD COLUMN a integer CHECK (a > 0); -- expect: inline-check
ALTER TABLE orders ADD COLUMN b integer CONSTRAINT b_is_positive CHECK (b > 0); -- expect: inline-check
ALTER TABLE orders ADD c integer DEFAULT 5 NOT NULL CHECK (c > 0) CHECK (c < 10); -- expect: inline-check
ALTER TABLE orders
  ADD COLUMN d integer,
  ADD COLUMN e text CHECK (e IN ('x', 'y')), -- expect: inline-check
  ADD COLUMN f text;
ALTER TABLE orders ADD COLUMN g text NOT NULL CHECK (g <> ''); -- expect: inline-check, required-column
ALTER TABLE orders ADD COLUMN h text DEFAULT 'CHECK (h > 0)';
ALTER TABLE orders ADD COLUMN IF NOT EXISTS a integer CHECK (a > 1);
-- The two forms of a check written as an action of its own.
ALTER TABLE orders ADD COLUMN i integer, ADD CHECK (i > 0) NOT VALID;
ALTER TABLE orders ADD COLUMN j integer, ADD CHECK (j > 0); -- expect: check-without-not-valid
