-- run: database=postgresql:11 transaction=migration
ALTER TYPE mood ADD VALUE 'calm'; -- expect: not-allowed-in-transaction
