-- run: database=postgresql:17 transaction=migration
CREATE TYPE mood AS ENUM ('good');
ALTER TYPE mood ADD VALUE 'fine';
CREATE TABLE people (mood mood DEFAULT 'fine');
