ALTER TABLE users ADD COLUMN country text NOT NULL; -- expect: required-column
ALTER TABLE users ADD COLUMN plan text NOT NULL DEFAULT 'free';
ALTER TABLE users ADD COLUMN locale text NULL;
ALTER TABLE users ADD COLUMN tz text DEFAULT NULL;
