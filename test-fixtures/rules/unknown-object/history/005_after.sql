ALTER TABLE items ADD COLUMN page text;
