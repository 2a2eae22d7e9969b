-- run: database=postgresql:11
BEGIN;
ALTER TYPE order_state ADD VALUE 'refunded'; -- expect: not-allowed-in-transaction
COMMIT;
