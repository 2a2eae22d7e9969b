ALTER TABLE orders VALIDATE CONSTRAINT amount_is_positive;
CREATE INDEX orders_at_index ON orders (at);
UPDATE orders SET state = 'open' WHERE id = 1;
COMMENT ON TABLE visits IS 'seen';
