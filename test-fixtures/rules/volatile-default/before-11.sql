-- run: database=postgresql:10
ALTER TABLE users ADD COLUMN a text DEFAULT 'x'; -- expect: volatile-default
ALTER TABLE users ADD COLUMN b timestamptz DEFAULT now(); -- expect: volatile-default
ALTER TABLE users ADD COLUMN c text DEFAULT NULL;
ALTER TABLE users ADD COLUMN d text;
