-- run: transaction=migration
DROP DATABASE reports; -- expect: drop-database, not-allowed-in-transaction
