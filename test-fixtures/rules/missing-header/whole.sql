/* Purpose: room for the language of a user
   Risk: a lock for an instant */

-- ROLLBACK: drop the column
-- Expected duration: an instant
ALTER TABLE users ADD COLUMN locale text;
