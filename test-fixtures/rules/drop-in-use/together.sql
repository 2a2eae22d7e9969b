CREATE TYPE mood AS ENUM ('calm');
CREATE TABLE notes (mood mood);
CREATE VIEW a AS SELECT mood FROM notes;
CREATE VIEW b AS SELECT mood FROM a;
DROP VIEW b, a;
DROP TABLE notes;
DROP TYPE mood;
-- Nothing says who uses this.
DROP TYPE temper;
