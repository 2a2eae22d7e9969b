-- run: database=postgresql:11 transaction=migration
ALTER TYPE order_state ADD VALUE 'refunded'; -- expect: not-allowed-in-transaction
