CREATE TABLE users (id bigint PRIMARY KEY, email text, locale text);
CREATE TABLE visits (id bigint PRIMARY KEY, user_id bigint REFERENCES users);
