ALTER TABLE users ADD COLUMN country text DEFAULT NULL NOT NULL; -- expect: required-column
