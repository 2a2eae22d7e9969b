-- run: transaction=migration
REINDEX TABLE CONCURRENTLY orders; -- expect: not-allowed-in-transaction
