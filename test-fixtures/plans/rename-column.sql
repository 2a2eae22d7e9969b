-- given
CREATE TABLE users (
  id bigserial PRIMARY KEY,
  name varchar(100) DEFAULT 'nobody',
  email text,
  CONSTRAINT users_contact CHECK (name <> '' OR email IS NOT NULL),
  CONSTRAINT users_name_key UNIQUE (name, email)
);
CREATE INDEX users_lower ON users (lower(name)) WHERE name IS NOT NULL;
-- unsafe rename-column
ALTER TABLE users RENAME COLUMN name TO full_name;
-- running
INSERT INTO users (id, email) SELECT max(id) + 1, 'e' || max(id) FROM users;
UPDATE users SET name = 'renamed' WHERE id = (SELECT min(id) FROM users WHERE name <> 'renamed');
-- meanwhile
INSERT INTO users (id, full_name) VALUES (-1, 'new');
INSERT INTO users (id, name) VALUES (-2, 'old');
INSERT INTO users (id) VALUES (-3);
UPDATE users SET full_name = 'newer' WHERE id = 5;
UPDATE users SET name = 'older' WHERE id = 6;
DO $$ BEGIN
  ASSERT (SELECT count(*) FROM users WHERE id < 0 AND name = full_name) = 3;
  ASSERT (SELECT count(*) FROM users WHERE id IN (5, 6) AND name = full_name) = 2;
  ASSERT (SELECT full_name FROM users WHERE id = -3) = 'nobody';
END $$;
-- later
INSERT INTO users (id, email) SELECT max(id) + 1, 'e' || max(id) FROM users;
UPDATE users SET full_name = 'renamed' WHERE id = (SELECT min(id) FROM users WHERE full_name <> 'renamed');
