-- run: database=postgresql:11
CREATE TABLE users (a text, CONSTRAINT a_not_null CHECK (a IS NOT NULL));
