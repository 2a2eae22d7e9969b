CREATE DOMAIN word AS text;
CREATE DOMAIN unused AS text;
CREATE TABLE notes (id bigint PRIMARY KEY, title word);
