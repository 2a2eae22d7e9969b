CREATE EXTENSION citext;
CREATE TABLE users (email text, name text, nick varchar(20), handle varchar(20), word varchar(20));
CREATE INDEX users_email_index ON users (email);
CREATE INDEX users_nick_index ON users (nick);
CREATE INDEX users_handle_index ON users (lower(handle));
CREATE INDEX users_word_index ON users (name) WHERE word IS NOT NULL;
