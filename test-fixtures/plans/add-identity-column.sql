-- given
CREATE TABLE users (id uuid PRIMARY KEY, name text);
-- unsafe auto-increment-column
ALTER TABLE users ADD COLUMN number integer GENERATED ALWAYS AS IDENTITY (START WITH 1000 INCREMENT BY 10) UNIQUE;
-- running
INSERT INTO users (id, name) SELECT md5(count(*)::text || 'x')::uuid, 'new' FROM users;
-- compare
SELECT row(count(*), count(DISTINCT number), max(number), min(number), nextval('users_number_seq'))::text FROM users
