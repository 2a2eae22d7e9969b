ALTER TABLE visits ADD COLUMN a text;
