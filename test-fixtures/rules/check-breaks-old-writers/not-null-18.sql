-- run: database=postgresql:18
ALTER TABLE users ADD COLUMN a text;
ALTER TABLE users ADD CONSTRAINT a_there NOT NULL a NOT VALID; -- expect: check-breaks-old-writers
