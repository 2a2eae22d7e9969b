-- run: transaction=migration
VACUUM FULL events; -- expect: vacuum-full, not-allowed-in-transaction
