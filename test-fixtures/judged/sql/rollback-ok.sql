-- a rehearsal: undone at once
BEGIN;
ALTER TABLE users ADD COLUMN locale text;
ROLLBACK;
