-- run: transaction=migration
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood, note text);
INSERT INTO people VALUES (1, 'good', 'x');
