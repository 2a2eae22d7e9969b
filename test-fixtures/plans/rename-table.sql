-- given
CREATE TABLE users (id bigserial PRIMARY KEY, name text DEFAULT 'nobody' NOT NULL);
CREATE TABLE posts (id bigserial PRIMARY KEY, user_id bigint REFERENCES users);
CREATE VIEW named AS SELECT id, name FROM users;
-- rows
INSERT INTO users (name) SELECT 'n' || n FROM generate_series(1, 50) AS n;
-- unsafe rename-table
ALTER TABLE users RENAME TO accounts;
-- running
INSERT INTO users (id, name) VALUES (7, 'x') ON CONFLICT (id) DO UPDATE SET name = excluded.name;
INSERT INTO posts (user_id) SELECT max(id) FROM users;
UPDATE users SET name = upper(name) WHERE id = 9;
DELETE FROM users WHERE id = (SELECT min(id) FROM users WHERE id > 10 AND id NOT IN (SELECT user_id FROM posts));
-- later
UPDATE accounts SET name = upper(name) WHERE id = 9;
