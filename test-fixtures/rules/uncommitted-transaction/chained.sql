BEGIN; -- expect: uncommitted-transaction
COMMIT AND CHAIN;
