-- run: database=postgresql:11
ALTER TABLE users ADD COLUMN a text DEFAULT 'x' NOT NULL;
ALTER TABLE users ADD COLUMN b float DEFAULT random(); -- expect: volatile-default
