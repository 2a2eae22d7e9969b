-- run: transaction=migration
ALTER TABLE users ADD COLUMN a text;
ALTER TABLE users ADD COLUMN b text;
DROP TRIGGER audit ON visits; -- expect: many-tables-locked
ALTER TABLE teams ADD COLUMN a text;
