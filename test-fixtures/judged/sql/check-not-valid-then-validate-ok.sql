ALTER TABLE products ADD CONSTRAINT price_positive CHECK (price > 0) NOT VALID;
ALTER TABLE products VALIDATE CONSTRAINT price_positive;
