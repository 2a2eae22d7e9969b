ALTER TABLE products ADD CONSTRAINT price_positive CHECK (price > 0); -- expect: check-without-not-valid
