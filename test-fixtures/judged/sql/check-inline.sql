ALTER TABLE orders ADD COLUMN discount integer CHECK (discount >= 0); -- expect: inline-check
