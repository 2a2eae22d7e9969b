ALTER TABLE reviews ADD COLUMN stars integer NOT NULL; -- expect: required-column
