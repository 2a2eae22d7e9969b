-- run: database=postgresql:18
ALTER TABLE products ADD CONSTRAINT price_positive CHECK (price > 0) NOT ENFORCED;
