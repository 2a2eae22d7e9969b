ALTER TABLE users ADD COLUMN page text;
CREATE TABLE items (id bigint PRIMARY KEY, user_id bigint REFERENCES people);
