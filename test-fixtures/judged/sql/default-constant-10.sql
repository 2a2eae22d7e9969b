-- run: database=postgresql:10
ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false; -- expect: volatile-default
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN memo text DEFAULT NULL;
