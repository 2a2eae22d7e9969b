ALTER TABLE users DROP COLUMN email; -- expect: drop-column, statement-fails
