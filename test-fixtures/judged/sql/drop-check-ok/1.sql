CREATE TABLE users (id bigint PRIMARY KEY, age integer, CONSTRAINT age_ok CHECK (age > 0));
