ALTER TABLE items ADD COLUMN kind text; -- expect: missing-down
