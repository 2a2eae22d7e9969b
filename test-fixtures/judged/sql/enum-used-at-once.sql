BEGIN;
ALTER TYPE order_state ADD VALUE 'refunded';
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'refunded'; -- expect: enum-value-used-at-once
COMMIT;
