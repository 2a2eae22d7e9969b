-- Purpose: room for the language
-- Rollback: drop it
ALTER TABLE users ADD COLUMN locale text; -- expect: missing-header
-- Risk, duration: none
