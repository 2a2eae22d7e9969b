-- run: database=postgresql:18
ALTER TABLE orders ADD COLUMN a integer CHECK (a > 0) NOT ENFORCED;
ALTER TABLE orders ADD COLUMN b integer CHECK (b > 0) ENFORCED; -- expect: inline-check
