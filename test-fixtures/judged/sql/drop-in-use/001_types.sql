CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE spare AS ENUM ('x');
CREATE TABLE people (id bigint PRIMARY KEY, feels mood);
