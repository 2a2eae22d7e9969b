-- given
CREATE TABLE users (id bigserial PRIMARY KEY, settings json DEFAULT '{}' NOT NULL, at point);
-- rows
INSERT INTO users (settings) SELECT '{"a": 1}' FROM generate_series(1, 50);
-- unsafe rename-column
ALTER TABLE users RENAME COLUMN settings TO options;
-- running
INSERT INTO users (settings) VALUES ('{"b": 1}');
UPDATE users SET settings = '{"c": 1}' WHERE id = 4;
-- meanwhile
INSERT INTO users (id) VALUES (-1);
UPDATE users SET options = '[]' WHERE id = 7;
DO $$ BEGIN
  ASSERT (SELECT count(*) FROM users WHERE id IN (-1, 4, 7) AND options::text = settings::text) = 3;
END $$;
-- later
INSERT INTO users (options) VALUES ('{"b": 1}');
UPDATE users SET options = '{"c": 1}' WHERE id = 4;
