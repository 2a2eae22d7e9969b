-- run: database=postgresql:10
ALTER TABLE users ADD COLUMN active boolean NOT NULL DEFAULT true; -- expect: volatile-default
