-- run: transaction=migration
ALTER TYPE order_state ADD VALUE 'refunded';
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'refunded'::order_state; -- expect: enum-value-used-at-once
