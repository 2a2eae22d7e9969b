ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'refunded';
