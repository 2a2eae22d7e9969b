-- given
CREATE TABLE users (no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, settings json NOT NULL);
CREATE TABLE posts (id bigserial PRIMARY KEY, author integer REFERENCES users ON UPDATE CASCADE);
-- rows
INSERT INTO users (settings) SELECT '{}' FROM generate_series(1, 1200);
INSERT INTO posts (author) SELECT no FROM users;
-- unsafe rename-column
ALTER TABLE users RENAME COLUMN no TO id;
-- running
INSERT INTO users (settings) VALUES ('{}');
INSERT INTO posts (author) SELECT max(no) FROM users;
-- meanwhile
UPDATE users SET id = -5 WHERE no = 5;
DO $$ BEGIN
  ASSERT (SELECT count(*) FROM posts WHERE author = -5) = 1;
END $$;
-- later
INSERT INTO users (settings) VALUES ('{}');
INSERT INTO posts (author) SELECT max(id) FROM users;
