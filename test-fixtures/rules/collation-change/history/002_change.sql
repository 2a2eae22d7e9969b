ALTER TABLE users ALTER COLUMN a TYPE text COLLATE "C"; -- expect: collation-change
ALTER TABLE users ALTER COLUMN a TYPE text COLLATE pg_catalog."C";
ALTER TABLE users ALTER COLUMN b TYPE text COLLATE "C";
-- Without COLLATE the column gets the collation of its type.
ALTER TABLE users ALTER COLUMN b TYPE text; -- expect: collation-change
ALTER TABLE users ALTER COLUMN b TYPE text COLLATE "default";
-- No index depends on it, or each has a collation of its own.
ALTER TABLE users ALTER COLUMN c TYPE text COLLATE "C";
ALTER TABLE users ALTER COLUMN d TYPE text COLLATE "POSIX";
ALTER TABLE users ALTER COLUMN e TYPE varchar(40) COLLATE "C";
ALTER TABLE users ALTER COLUMN e TYPE varchar(50); -- expect: collation-change
ALTER TABLE users ALTER COLUMN f TYPE text COLLATE "C"; -- expect: collation-change
-- The table is written anew in any case.
ALTER TABLE users ALTER COLUMN g TYPE varchar(9) COLLATE "POSIX"; -- expect: lossy-type-change
ALTER TABLE users ALTER COLUMN h TYPE char(9) COLLATE "POSIX"; -- expect: column-type-change
CREATE TABLE things (name text);
CREATE INDEX ON things (name);
ALTER TABLE things ALTER COLUMN name TYPE text COLLATE "C";
