CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE);
CREATE VIEW emails AS SELECT id, email FROM users;
CREATE TABLE logs (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
