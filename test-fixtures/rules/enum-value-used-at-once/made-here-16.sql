-- run: database=postgresql:16 transaction=migration
CREATE TYPE mood AS ENUM ('good');
ALTER TYPE mood ADD VALUE 'fine';
CREATE TABLE people (mood mood DEFAULT 'fine'); -- expect: enum-value-used-at-once
