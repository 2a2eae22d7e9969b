BEGIN; -- expect: uncommitted-transaction
ALTER TABLE users ADD COLUMN locale text;
