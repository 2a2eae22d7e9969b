CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, nick text, team_id bigint REFERENCES teams, CHECK (nick <> ''));
ALTER TABLE users ADD CONSTRAINT nicks UNIQUE (nick, team_id);
