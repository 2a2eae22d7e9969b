-- given
CREATE TABLE nope (id int);
DROP TABLE nope;
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE t (m mood, s text);
-- each
ALTER TYPE mood ADD VALUE 'fine';
ALTER TYPE mood ADD VALUE 'fine' BEFORE 'bad';
ALTER TYPE mood ADD VALUE 'fine' AFTER 'good';
ALTER TYPE mood ADD VALUE 'fine' AFTER 'nope';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'fine';
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'good';
ALTER TYPE mood ADD VALUE 'good';
ALTER TYPE mood RENAME VALUE 'good' TO 'great';
ALTER TYPE mood RENAME VALUE 'nope' TO 'great';
ALTER TYPE mood RENAME VALUE 'good' TO 'bad';
ALTER TYPE mood RENAME TO feeling;
ALTER TYPE mood OWNER TO CURRENT_USER;
DROP TYPE mood;
DROP TYPE mood CASCADE;
DROP TYPE IF EXISTS nope;
CREATE TYPE mood AS ENUM ('x');
CREATE TYPE feeling AS ENUM ('x');
CREATE TYPE feeling AS ENUM ();
CREATE TYPE feeling AS ENUM ('x', 'x');
COMMENT ON TYPE mood IS 'x';
ALTER TABLE t ALTER m TYPE text;
ALTER TABLE t ALTER s TYPE mood USING s::mood;
INSERT INTO t VALUES ('good');
ALTER TABLE t ALTER m SET DEFAULT 'bad';
-- together
ALTER TYPE mood ADD VALUE 'fine';
INSERT INTO t VALUES ('fine');
-- together
ALTER TYPE mood ADD VALUE 'fine';
ALTER TABLE t ALTER m SET DEFAULT 'fine';
-- together
ALTER TYPE mood ADD VALUE 'fine';
UPDATE t SET m = 'fine';
-- together
ALTER TYPE mood ADD VALUE 'fine';
INSERT INTO t VALUES ('good');
-- together
ALTER TYPE mood ADD VALUE 'fine';
ALTER TABLE t ADD COLUMN x mood DEFAULT 'fine';
-- together
ALTER TYPE mood ADD VALUE 'fine';
CREATE INDEX i ON t (s) WHERE m = 'fine';
-- together
ALTER TYPE mood ADD VALUE 'fine';
ALTER TABLE t ADD CHECK (m <> 'fine');
-- together
ALTER TYPE mood ADD VALUE 'fine';
SELECT 'fine'::mood;
-- together
ALTER TYPE mood RENAME VALUE 'good' TO 'great';
INSERT INTO t VALUES ('great');
-- together
CREATE TYPE z AS ENUM ('a');
ALTER TYPE z ADD VALUE 'b';
CREATE TABLE zt (x z DEFAULT 'b');
-- together
CREATE TYPE z AS ENUM ('a');
CREATE TABLE zt (x z DEFAULT 'a');
INSERT INTO zt VALUES ('a');
-- together
ALTER TYPE mood ADD VALUE 'fine';
CREATE TABLE made (x mood DEFAULT 'fine');
-- together
ALTER TYPE mood ADD VALUE 'fine';
DELETE FROM t WHERE m = 'fine';
