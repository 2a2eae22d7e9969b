ALTER TABLE products ADD COLUMN discount integer CHECK (discount BETWEEN 0 AND 100); -- expect: inline-check
