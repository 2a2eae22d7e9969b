ALTER TABLE users ADD COLUMN locale text;
UPDATE users SET locale = 'en' WHERE id = 1; -- expect: schema-and-data-mixed
INSERT INTO settings VALUES (1, 'a');
