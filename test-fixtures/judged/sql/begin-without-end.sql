BEGIN; -- expect: uncommitted-transaction
ALTER TABLE orders ADD COLUMN note text;
