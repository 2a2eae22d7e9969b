-- run: transaction=migration
-- On a table with rows the second fails at the first of them: nobody waits for it.
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE lines ADD COLUMN kind text NOT NULL; -- expect: required-column, many-tables-locked
