-- run: database=postgresql:12
BEGIN;
ALTER TYPE order_state ADD VALUE 'refunded';
COMMIT;
