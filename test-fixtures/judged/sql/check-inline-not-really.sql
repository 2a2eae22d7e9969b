ALTER TABLE orders ADD COLUMN checked boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN orders.checked IS 'CHECK (checked)';
