ALTER TABLE users ADD COLUMN locale text;
UPDATE users SET locale = 'en' WHERE locale IS NULL; -- expect: unbatched-backfill
INSERT INTO settings VALUES (1, 'a');
