CREATE TABLE users (id bigint PRIMARY KEY, name text, nick text);
CREATE INDEX users_name ON users (name);
